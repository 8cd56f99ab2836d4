import type { Rule } from './rule.ts';

/** Whom fault can be put on. Our own `we` and `our team` are no party; another department of ours is. */
export const partyPhrases: Readonly<Record<string, string>> = {
  // The customer and their people.
  yours: `
    your|their|his|her ..2 @head|@supplier|@person|customer|side|end|company
    your|their|his|her ..1 @department
    the ..1 customer+|client+
    customer+|client+
    you people|guys|folks
    someone|somebody|anyone at|in|on|from your|their ..1 side|end|team|company|office|staff|itdept|department
    someone|somebody
    one of your|their ..1 @person`,
  others: `
    they|them|he|she
    @supplier
    @det|other|another ..2 @head|@supplier
    @det ..2 other|previous|former|old|last|external|offshore|remote|senior|sales|design|backend|frontend|payment|marketing|infra|ops|data|product|project|network|qa|itdept|web|mobile|platform|security|billing|night|day|weekend|first|second @person|shift|level
    @det ..1 @department team|people|guys|department|folks|office|side|staff|crew|lead
    our|your|their|my ..1 @department
    the|those|other|another ..1 @desk
    @department team|people|guys|department|folks|crew|lads|colleagues|group|staff|manager|lead
    it department|team|people|guys|staff|support|side|colleagues
    marketing|sales|qa|devops|ops|operations|support|legal|finance|accounting|procurement|purchasing|hr|management|infra|controlling|logistics|dispatch|presales|compliance|sre|itdept
    @company 's? support|team|people|guys|engineers|staff?
    third party+
    @person of|at|from|in ..1 @department|@supplier|@company|the|our|your|their
    colleagues|interns|contractors|freelancers|consultants
    gateway|network|hosting|cloud|telecom|phone|payment|shipping people|guys|folks|company|lot
    #name 's? team|people|department|guys|side|colleagues
    #name and #name`,
  party: `
    you
    &yours
    &others`,
  // A person or a group, but not simply `you`.
  group: `
    &yours
    &others`,
  // How they are, or are said to be.
  failing: `
    was|were|is|are|been ..2 late|slow|careless|sloppy|incompetent|useless|negligent|unreliable|lazy|clueless|asleep|sleeping|unable|guilty|unprofessional|irresponsible|inattentive|overdue|behind|unreachable|unwilling|unresponsive|hopeless|sluggish|stubborn|reckless|ignorant|chaotic|disorganized|unprepared|unqualified
    @be to blame
    @be ..1 at fault
    @be the culprit+|reason|cause|one+|problem|bottleneck|weak|blocker
    were|was|are|is asleep|sleeping`,
  blunder: `
    @careless^
    broke|screwed|messed|fouled|cocked|fucked|botched|stuffed ..3 up|it|this|that|the|our|your|everything|everybody|again|things
    mess+|screw+|botch|break+|forget+|ignore+|neglect|bungle
    @careless=
    break|kept|keep+ ..1 breaking|ignoring|forgetting|messing|screwing|uploading|sending|changing|deleting|losing|missing|delaying|entering|using|overwriting|failing|blocking|giving|clicking|refusing|moving
    fail~ ..1 to|us|you|in
    did|have|has|had not !been !answered|replied|understand|understood|confirmed|know|decided ..2 even|bother|bothered|@duty|@duty^|@duty=
    was|were not !answered|replied|confirmed|decided ..2 even|bothered|@duty=
    never ..1 @duty|@duty^
    dropped|drop+ the|that|this ball
    took|takes ..1 eye|nap
    let+|letting us|you|me|everyone down
    should|could|ought to? ..1 have ..2 @duty^|@fail^|@tamper^|noticed|known|had|thought|spotted|seen|done
    should|could|ought to? ..1 have been !given|told|informed|sent|asked|contacted|notified|invited
    should|could|ought to? not ..1 have !said|spoken|written|sounded|read ..2 @duty^|@fail^|@tamper^|been|noticed|known|had|thought|spotted|seen|done
    should ..1 not ..1 @fail|@tamper
    missed|misses|missing|blew|overran|slipped ..3 deadline|date|step|appointment|warning|alert|bug|mail|call|meeting|it|this|that|schedule
    caused|causes|triggered|provoked ..4 @trouble|this|it|that|chaos|mess|damage|all|everything
    introduced|created ..4 @trouble|chaos|mess|damage|this|it >|,|and|in|with|when
    lost !a|an|patience|time|money|hours|days|sales|trust|orders|access|power|connection|connectivity|network|electricity|signal|internet|data
    misplaced|corrupted|destroyed|damaged|wrecked|crashed|wiped|trashed|overwrote|scrambled|mangled|garbled
    broke|deleted|erased|removed|disabled|unplugged|cut|killed|dropped|blocked|revoked|cancelled|canceled
    @tamper^|@hack^|altered|updated|replaced|upgraded|rotated|touched|released|deployed|installed|migrated|rolled ..7 without ..2 word|notice|telling|asking|warning|informing|checking|testing|permission|approval|us|anyone|announcement|backup|review|consulting|agreement|need|thinking|reading|coordination
    must|should|may|might|could|would have ..1 @tamper^|@fail^|@duty^|done|made
    pulled ..1 plug|wrong|cable
    did|does nothing|too|it|this|that|not ..1 about|little|late|again|wrong
    promised|sold|oversold|committed|agreed|guaranteed ..5 something|never|impossible|too|things|feature+|which|that|without|unrealistic|not|what|more
    misunderstood|misconfigured|misinterpreted|misspelled|mislabelled|misrouted|mistyped|misreported|mixed
    wrongly|incorrectly|carelessly|accidentally|mistakenly|stupidly|foolishly|sloppily|blindly|negligently|improperly|again|simply|randomly|erroneously|inadvertently @tamper^|@fail^|@duty^|@manual^|assumed|marked|implemented|built
    @tamper^|@manual^ ..5 wrong|incorrect|incorrectly|wrongly|faulty|bad|broken|badly|invalid|accidentally|carelessly|again|yourself|yourselves|themselves
    made|make+ ..3 mistake+|error+|mess|blunder|typo|typos
    took|takes|taking|needed ..1 too|forever|ages|weeks
    left|leave+ ..5 mess|chaos|undone|unfinished|open|broken|us|half|behind|state|lurch|ruins
    refused|refuse+|declined|declines to|@duty=
    sat|sit+|sitting on ..3 it|this|our|your|the|for|request|ticket|since
    let ..4 lapse|expire|rot|slip
    asleep at|on
    fat fingered|fingers
    did|do|does|have|has not ..1 lift|lifted|move|moved a finger
    with|had their|his|her|its eyes shut|closed
    had|have|has one job
    delayed|delays|stalled|blocked|slowed ..3 us|up|everything|this|it|the|back|you
    hold+|held ..2 us|everything|everyone|things|this|it|the? ..2 up|back
    skipped|omitted|overlooked|missed
    has|had no idea|clue
    does|did not ..1 know|understand ..2 what|how
    gave|gives|sent|sends|supplied|provided|delivered|handed ..3 wrong|incorrect|incomplete|bad|faulty|garbage|broken|rubbish|outdated|false|late|nothing|poor
    delivered|deliver+|shipped ..7 late|bugs|weeks|months|wrong|broken|nothing|garbage|too|incomplete|rubbish
    wasted|wastes|wasting ..2 time|day+|hours
    hides|hid|concealed|covered ..3 it|this|problem|error|mistake|up
    cannot|can not ..2 be bothered|get|deliver|do|even|manage|keep
    got|get+ it|this|that|the ..2 wrong
    put+|entered|enter|used|uses|chose|picked|set|selected|sent|typed ..2 the? wrong|bad|incorrect|invalid|old
    caused|causing this|it
    ran|run|executed ..4 without|wrong|unannounced
    forgot
    did|does|do|doing ..2 terrible|bad|poor|lousy|awful|sloppy|horrible|miserable ..1 job|work
    shot|shoot yourself|yourselves|themselves
    late|slow|overdue again|with|as`,
};

const partyFails: Rule = {
  id: 'blame/party',
  label: 'blame',
  message: 'This puts the fault on somebody.',
  unless: ['question', 'reported', 'absolved', 'unsure', 'ours', 'request', 'conditional'],
  all: `
    &group|nobody ..1 can not ..1 be bothered
    &group ..1 can not ..1 get its|their act together
    &group !@be ..1 !@be &blunder
    &group &blunder
    &group ..1 &failing
    you @adverb|has|have|had|again|just|simply|even|still|probably|really|apparently|must? @adverb|have|been|still|again? &blunder
    &group @adverb? do|does|can|could|would|will not even|bother
    because ..1 &party ..3 &blunder
    #name|#first @adverb? forgot|messed|screwed|neglected|botched|overlooked|misconfigured|misread|bungled|broke|lied|refused
    #name|#first @adverb? deleted|ignored the|our|your|it|this|that|my|all|a|every|everything|us|me
    #name|#first let us|you|everyone down
    you ..1 deleted|removed|changed|disabled|overwrote|moved|renamed|edited|uploaded|cancelled|switched|turned|closed|unplugged|touched|installed|broke|wiped ..6 yourself|yourselves|own
    it|that ..1 @be you|they|them|#name|@supplier|@company|&others who|that
    it|that ..1 @be your|the|our|their ..3 who|that @is? ..2 &blunder`,
};

const fault: Rule = {
  id: 'blame/fault',
  label: 'blame',
  message: 'This says whose fault it is.',
  unless: ['question', 'reported', 'absolved', 'unsure', 'ours', 'request'],
  all: `
    your|their|his|her|theirs|yours own? fault|mistake|error|doing|negligence|carelessness|oversight|blunder|incompetence|failure|sloppiness|ignorance !budget|rate|message+|code+|log+|handler+|report+|page
    &others|&yours|#name|#first 's fault|mistake|error|negligence|blunder|carelessness|incompetence|failure
    fault|mistake|negligence|blunder of|by|from|with|at the? &group|you
    fault|mistake|error|problem|cause|issue|bug|blame|responsibility|root|delay|reason|failure|trouble|misconfiguration|ball ..1 @is|lie+|rests|sits|comes|originates|was|must|lay|belongs|originated|occurred|happened|seems ..3 on|with|at|from|in|entirely|to your|their|his|her|&others|#name|you ..1 side|end|court|team|hands|it|department|staff|network|setup|@supplier|>
    is|was|be|are|lies|comes|clearly|only|definitely|entirely on|at|from the? your|their|his|her|customer's|client's|&others 's? side|end
    problem|issue|error|bug|fault|cause|mistake|failure|it|this|that ..3 @is|was|lies|sits|must|be|comes|originates|has|happens|occurred|happened|seems|been|, clearly|obviously|entirely|definitely|only|to|be|been|purely|solely|,? on|at|with|from your|their|his|her|customer's|client's ..1 side|end
    blame+|blaming ..1 &party|#name|it
    @is to blame
    &others|&yours is|are|was|were responsible|accountable for the|this|that|our|your ..1 @trouble
    thanks to your|their|#name|&others 's? mistake|carelessness|sloppiness
    caused|broken|triggered|messed|botched|delayed|screwed|ruined|wrecked by &party|#name
    @trouble|this|that|it ..2 introduced by &party|#name
    user|operator|handling|operating error|mistake
    your|their|his|her own doing|making
    @is|was|are on you|them|him|her !to
    your|their|his|her|&others|#name 's? ..1 sloppy|poor|shoddy|careless|lousy|half-baked work|job|testing|code|planning|implementation|communication|preparation
    training ..1 issue|topic|problem|matter ..1 on|at your|their
    whoever !is|was|wants|need+|would|will|can ..4 @tamper^|@fail^|@manual^|did|made|thought|wrote|built|packaged|caused|installed|configured|approved|signed
    attributed|attributable|owed|due|down to ..2 late|poor|sloppy|negligence|carelessness|whoever
    responsibility|fault|blame ..4 lie+|rest+|sits with you|them|him|her|#name|@company|&yours
    dropped|drops the ball
    pulled the plug
    is|are your|their own|very ..1 party|circus|headache|problem|mess|doing`,
};

const distancing: Rule = {
  id: 'blame/distancing',
  label: 'blame',
  message: 'This pushes the matter away from us.',
  unless: ['question', 'reported', 'request'],
  all: `
    <|please|you|should|must|can|may|better|so|then|and take it|this|that up with them|him|your|&others
    not|isn't|wasn't|hardly ..2 our|my|us|ours fault|problem|mistake|responsibility|job|error|issue|bug|concern|department|doing|business|area|duty|task|baby|worry|side|end
    out|outside of? our|my hands|control|responsibility
    nothing to do with us|our|me|my
    our|my hands are tied
    ball is in their|your
    they|you|them only? have|has only? yourself|yourselves|themselves
    not ..2 in|under our hands|control|power|responsibility
    we|i|us are|is|am|were|feel not ..2 responsible|liable|accountable|guilty
    it|that @is on|down ..1 &group to
    problem|fault of the|your|their|our|a &others|previous|former|other|#name
    you|they|he|she only? have|has only? yourself|yourselves|themselves|himself|herself
    we|our ..3 delivered|did|done|fulfilled|finished|shipped|have|were|are|worked ..5 on time|our|everything|fine|part|job ..1 ,|;|-|but|and ..3 it|&party|rest|other+|delay|problem
    we|i have|had no influence|control|say`,
};

const counterfactual: Rule = {
  id: 'blame/counterfactual',
  label: 'blame',
  message: 'This says what somebody should have done.',
  unless: ['question', 'reported', 'ours', 'request'],
  all: `
    if|had &party|#name|anyone|somebody|someone|only had|would ..8 would|could|might ..2 not|never|be|have
    had &party|#name ..2 @duty^|@fail^|@tamper^|been|given|followed|waited|tested|listened|used ..8 would|could
    if|unless only? &party had ..1 not? @duty^|@fail^|@tamper^|listened|waited|followed|asked|bothered|paid|given|made|tested|kept
    should have known better`,
};

export const blameRules: readonly Rule[] = [partyFails, fault, distancing, counterfactual];
