/** What makes a rule silent, as named patterns; `guards.ts` says where each has to stand. */
export const guardPhrases: Readonly<Record<string, string>> = {
  // Somebody who is not us speaks or thinks.
  says: `
    the|our|your|their|a|this|that|another|some ..1 customer+|client+|user+|caller|@head|@supplier|@department|reporter|buyer|owner|ceo|boss|management|side|department|staff|mail|email|message|template|contract|sla|article|manual|website|page|text|wording|guide|guideline+|log|doc+|documentation|release|notes|checklist|spec|policy|brochure|offer|letter|sentence|phrase|line ..1 also|still|just|now|already|clearly|really|then|both|again|only|must|should|might|may|has|have|had|was|is|would|were|keeps|kept|'s? ..1 @report~|like|promised|contain+|angry|upset|afraid|worried|convinced|annoyed|told|assured|disappointed|frustrated|complaining|asking|saying|thinking|wondering|hoping|expecting|under
    customer+|client+|she|he|they|caller|user+|cust ..1 also|still|just|now|already|clearly|really|then|both|again|only|has|have|had|was|were|is|are|would|keeps|kept|'s? ..1 @report~|like|promised|angry|upset|afraid|worried|convinced|annoyed|told|assured|disappointed|frustrated|complaining|asking|saying|thinking|wondering|hoping|expecting|under
    #name|mr|mrs|ms ..1 also|still|just|now|already|clearly|really|then|again|only|has|have|had|was|is|would|keeps|kept|'s? @report~|like|angry|upset|afraid|worried|convinced|annoyed|told|assured|complaining|asking|saying|wondering|hoping
    #first also|still|has|had|was|is|would? says|said|asks|asked|thinks|thought|wants|wanted|expects|expected|claims|claimed|feels|felt|insists|insisted|complains|complained|believes|believed|hopes|hoped|demands|wonders|told|wrote|argues|mentioned|mentions|fears|worried|noted|repeated|suggests|suggested
    their|his|her|your ..2 @person|it|team|boss|side|ceo|department|@department|mail|email|manager ..1 also|still|just|has|had|was|is|would? @report~|convinced|angry
    according to
    in|from|per her|his|their|the ..1 words|opinion|view|customer+|customer's|client|client's|mail|email
    @report= that|whether|if|for|about|to|why|how|when
    quoted|quoting|verbatim
    @person|@department|@supplier says|said|thinks|thought|claims|claimed|believes|wants|asks|asked|insists|insisted|complains|complained|expects|told|wrote|feels
    was|were|been|being|is told|promised|assured|quoted|given|guaranteed|informed that|by|a|an|to|it|the
    you ..1 said|asked|told|wrote|mentioned|wanted|reported|want|think|say|feel|expect|wish|need|described|believe|suspect|requested|write|ask|explained|complained|noted|worried|worry|fear|pointed|hope
    as you|they ..1 said|wrote|described|mentioned|reported|told|noted|explained|put
    your ..2 feeling|impression|concern|fear|worry|complaint|suspicion|expectation`,
  // What we told them counts as said by us.
  tells: `
    i|we ..1 @told^
    << told|said|promised|assured|answered|replied|informed|explained|confirmed|guaranteed|say|tell|promise
    < told|said|promised|assured|informed|answered|replied|guaranteed
    and|then|so|also|- told|said|promised|assured|informed
    told|said|promised|assured|informed to? him|her|them|customer|client`,
  // No fault is put on anybody.
  absolves: `
    not|never|no|nobody|noone|hardly|without|wouldn't|avoid|neither ..3 blame|blaming|fault|accuse|guilty|responsible|mistake|wrong
    not ..1 your|their|his|her|anybody's|anyone's
    nobody|noone|none 's? fault
    nothing wrong
    did|does|do|have|has not ..1 break|delete|cause|do|done|forget|mess|make ..2 anything|wrong|mistake
    not ..1 @fail^`,
  // Nobody says it.
  unsaid: `
    not|never ..1 say|saying|mean|think|claim|suggest|imply|want|believe|assume|suppose`,
  // Who thanks dismisses nothing.
  thanks: `
    thank|thanks|glad|great
    you|she|he|they @is|were ..1 right to|that|about|,|and|;|:|in|>
    @is|was|be ..1 our|my|mine|ours fault|mistake|flaw|omission|error|doing|bug|>
    our|my own? mistake|flaw|omission|oversight
    on us >|,|and`,
  // What comes with a change of ours is no plain behaviour of the product.
  change: `
    after|with|from|since|in|once the|this|that|our|tonight's|tomorrow's|next|new|today's ..2 update|fix|patch|release|deployment|version|change|hotfix|build|migration|upgrade|on|rollout
    again|anymore|forever|tonight|then
    any more|longer
    no longer`,
  denies: `
    not|never|cannot|hardly|nobody|noone|neither|unable|without|refuse|refused|avoid|avoided|avoiding|instead|stop|dont|no|wouldn't|nor|reluctant|hesitate|impossible|wrong|rather ..3 guarantee+|guaranteed|promise~|say|claim|assure|swear|commit|committed|rule|exclude|blame|blaming|accuse|believe|think|sure|certain|certainty|mean|imply|guess|state|speak|conclude|assume|suggest|confident|convinced|expect|pretend|intend|tell|told|fault|suggesting|saying|claiming|implying|excuse
    no ..2 guarantee+|promise+|eta|blame|one's|certainty|commitment+|quick|easy|simple|trivial|silver|magic|fault|excuse
    not ..3 easy|simple|trivial|quick|small|straightforward|your|nobody|guaranteed|their|his|her|anyone's|certain|sure|obvious|100|clear|minor|permanent|always|impossible
    never|not ..1 easy|simple|trivial|quick
    far|anything|rather|harder|difficult from|but
    we|i|us ..2 not ..2 blame|want|wish
    did|does|do not ..2 mean|want|like
    nobody's fault
    nobody|noone 's fault
    too|more than early|soon ..3 to|for
    more|less ..1 complicated|complex|difficult|than`,
  hedges: `
    @hedge
    would like|love
    looking to
    working on|toward+
    work on|toward+
    in principle|theory
    all being well
    best|worst case
    subject to
    as planned
    i|we do|did not know|yet
    not ..2 sure|certain|confirmed|yet
    in case
    or ..2 tell|inform|let|say|explain|move
    do our|my best
    see if|whether
    let us
    at the earliest
    as far as
    if`,
  depends: `
    if|unless|assuming|provided|depending|depends|hopefully|pending|whether|subject|conditional|contingent|tentative|tentatively|tbc|estimate+|estimated|likely|probably|unlikely
    once !we|i|and|more|again ..1 @det|@person|@supplier|@department|#name|you|they|he|she|it|@comm|@artefact|approved|confirmed|tests|testing|qa
    i|we hope|think|believe|guess|suppose|expect|assume
    as long as
    only when|after|if
    in case of?
    if|when all goes
    all|everything going|goes|being ..1 well|plan|planned|smoothly
    no ..1 promise+|guarantee+
    can not|never ..2 promise|guarantee|rule|exclude|be
    at the earliest
    current|rough|first|best estimate|guess|plan|target|goal|forecast
    with some risk
    fingers crossed
    knock on wood`,
  unsure: `
    may|might|could|perhaps|maybe|possibly|wonder|whether|seem|suspect|unclear|unsure|unknown
    if it|this|that|there|they
    not ..2 sure|certain|clear|know|known
    can|could we|you|it
    i|we wonder|ask|asked|want|wanted|understood|understand
    looks like`,
  asks: `
    please|kindly
    could|can|would you
    we|i ask|kindly|would|need|needed|want|request ..2 you|ask|need|to|from
    < send|tell|share|give|mail|attach|call|forward|keep|inform|update|contact ..1 me|us
    your turn|move to
    waiting|wait|await|awaiting for|your
    you should|need|must|may|might|please !get|have|receive|hear|see|find`,
  theirs: `
    << customer|client|she|he|they|cust|the customer|#name|their ..2 &will|has|to|wants|sends|plans|is|can|checks|asks
    < customer|client|she|he|cust|user &will|has|to|wants|sends|plans|can|checks|delivers|gives|tests|pays|confirms|comes|calls|provides
    < the|their|his|her|your ..1 customer|client|boss|ceo|manager|@supplier|@head|side ..1 &will|has|to|wants|sends|plans|can|checks|delivers
    < they|he|she|#name|mr|mrs|ms ..2 &will !have|get|not|receive|be|never|see|hear|find|no|notice
    < you &will ..1 send|provide|give|tell|check|call|confirm|need|ask|bring|deliver|decide|test|pay|let|inform|contact|review
    < @supplier|@company &will`,
  technical: `
    < @det ..2 @tech 's? !team|people|department|guys ..4 &will|never|always|can|guarantees|is|are|must|does|do|only|may|cannot|should
    < @tech 's? !team|people|department|guys ..4 &will|never|always|can|guarantees|is|are|must|does|do|only|may|cannot|should
    clicking|pressing|saving|calling|running|setting|opening|deleting|passing|sending|using|selecting|choosing|returning|entering|adding|removing|closing|dragging|changing|enabling|disabling|restarting|hitting ..6 &will|never|always|does
    guaranteed|ensured|enforced|fixed|set by|through
    typescript|java|python|rust|kotlin|postgres|sql|compiler|database|constraint|type|index|protocol|tcp|spec|standard|api ..2 guarantees|ensures|never|always
    @tech ..2 never|always !again ..1 returns|throws|fails|blocks|stores|expires|contains|changes|runs|starts|ends|writes|reads|logs|retries|locks|sends|uses|calls|null|empty|matches|exceeds
    returns|throws|expires|renders|compiles|null|undefined|async|await|resolves|rejects|retries|backoff|idempotent`,
  schedule: `
    maintenance ..2 window|work+|period|planned|is|of|for|scheduled|will|starts|begins
    planned|scheduled|announced ..1 maintenance|downtime|outage|window|work|upgrade|interruption
    scheduled|planned for
    during ..2 window|maintenance|hour+|period
    read only
    temporary|temporarily|interim
    for now
    for the time being
    as an interim`,
  schedules: `
    maintenance window|work+|period
    planned|scheduled|announced ..1 maintenance|downtime|outage|window|upgrade|interruption`,
  did: `
    was|were|had|did|took|yesterday|ago|earlier|last|went|turned|proved|been|finished|completed|ran|passed|since`,
  // What is only said to come.
  later: `
    when|once|if|after|until|till|as|before|should|unless|whether`,
  offers: `
    we|i !told|said|explained|wrote|have|sent|answered|mentioned|discussed|informed ..6 &hard
    here is|are|comes
    attached
    &hard ..2 we|i @study|@send|meet|look|decide|measure|talk
    could|can|would|will|may|shall|should you|we|i
    happy|glad|willing to
    send|show|share|tell us|me
    let us ..1 look|go|check|find|meet|talk|have
    together
    we|i &will ..3 look|check|investigate|try|test|send|call|keep|ask|review|discuss|forward|add|come|write|show|reply|help|continue|follow
    we|i would like|love
    please ..2 send|share|tell|let|give|attach|call|show|contact|describe|provide|reply|upload
    next update|step|call|meeting
    not ..2 yet
    still looking|investigating|searching|checking|analyzing|trying|open
    we|i continue|keep|are|am looking|investigating|searching|checking|analyzing|trying|testing
    would|does it help
    if you ..2 like|want|wish|prefer|need|send|have|see|still`,
  ours: `
    we|i ..2 @adverb? forgot|broke|missed|failed|deleted|overlooked|caused|messed|misconfigured|ignored|should|introduced|made|did|misread|misunderstood|lost|dropped
    our|my ..1 own? fault|mistake|error|bug|oversight|deployment|release|responsibility|script|change|code|failure|side|doing|job
    my bad
    was|is|were|are|be ours|mine
    we|i ..1 own|take|took|accept|apologize|apologise|sorry ..2 it|this|responsibility|full|blame|fault
    fault|mistake|error ..1 was|is|lies ..2 ours|mine|our|us|my`,
  // The cause was found and taken away.
  cured: `
    root cause
    cause|reason ..2 found|identified|was|is|known|located|removed
    verified|validated|retested|proven|reviewed
    regression test+
    added|wrote|with|plus ..2 test+|index|unit
    confirmed by|with|on`,
};
