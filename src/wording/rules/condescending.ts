import type { Rule } from './rule.ts';

export const condescending: Rule = {
  id: 'dismissive/condescending',
  label: 'dismissive',
  message: 'This talks down to the reader.',
  unless: ['reported', 'unsaid', 'ours', 'absolved'],
  all: `
    <|please|kindly ..1 first|really|actually|properly learn|read|look|think|understand|check|try|study ..2 and|how|before|it|the|this|properly|our|again|at|>
    please|just|maybe|perhaps|first|and think|learn|look|read first|before|twice|properly|harder|closely|carefully >|before|and|next
    first ..3 familiarise|familiarize|acquaint|familiar
    a|an|any|every|your ..2 adult|grown|up|professional|expert|child|department|doctor|teacher|engineer|driver|accountant|toddler|grandmother|dentist|nurse|bricklayer|man|woman|lawyer|librarian|chef|student|boss should|ought|must ..1 be|know|remember|understand|manage|notice|see|spot|find|handle|read ..1 able|that|this|how|to|it|a|the
    somebody|someone|anyone|anybody|whoever|people ..6 should|ought|would ..1 to? ..1 know|see|understand|notice|have|spot ..1 that|this|how|why|known|it|seen|found|>
    anyone|anybody|someone with|having ..2 basic|minimum|ounce|half|grasp|eyes|brain|clue
    with|showing|without ..1 a|some|any|minimum ..2 minimum|little|bit|modicum|ounce|basic|elementary of? knowledge|sense|understanding|thought|patience|goodwill|common|reading|composure|effort
    a|some|little bit|little|more of? ..1 patience|composure|goodwill|effort|thought|common|reading|humility|gratitude ..3 would|has|have|could|never|goes|helps
    even ..1 a|my|the child|kid|grandmother|toddler|beginner|layman|intern|monkey|mother
    ask|get|have|let ..2 your|one|the|a ..3 son|daughter|kid+|grandson|grandchild|child|children|nephew|niece ..2 to|usually|help|know|do|drive|show|>
    skip|skipped|missed|slept ..3 training|manual|tutorial|course|lesson|workshop|introduction
    too|bit|little technical|complicated|difficult|advanced|complex|hard|demanding for|,? you|him|her|them|people
    tool|product|software|system|this|it|api|app|platform|program @is ..2 for|meant|made|intended|aimed|built ..1 for|at professionals|experts|adults|people|specialists|developers|those|trained|experienced
    intended|meant|made|built|aimed ..1 for|at people|those|users|professionals who|that
    have|has ..1 you|u|anyone ..3 tried|considered|thought|attempted ..3 reading|looking|patient|patience|not|googling|searching|patiently|thinking|waiting
    would|could|might ..1 have? save|saved|spare|spared us|everyone|everybody|both|me ..3 time|trouble|effort|call|ticket|work|mails?
    have|has|got|use|with eyes|brains|ears >|,|and|to
    use|using|bit|little|minimum|some|with|of ..1 common sense
    any|an|a|no|every ..1 attentive|sane|reasonable|serious|normal|sensible|careful|experienced|competent|halfway|decent|proper|grown|adult|real @folk|@person|shopper|expert|auditor|mind|business|company would|will|does|do|sees|knows|understands|can|reads|asks|needs|could|should|has
    did|do|have|has you|he|she|they|u even
    who taught|told|asked|forced|made you
    please|suggest|better ..3 learn ..1 what|to|how|the
    can not ..1 teach|babysit|hold|train|educate ..2 you|your|hand|hands|everyone|html|basics|people|over
    if|when|unless you|he|she|they|u ..2 not|cannot ..1 understand|grasp|tell|read|know|handle|manage ..6 leave|no|then|cannot|we|should|maybe|please|ask|it's
    expect ..3 a|an|your|any|at ..3 to know|grasp|understand|recognize|recognise|read|manage|find
    as|like any|every|each ..2 knows|know|can|would|could
    well advised to
    as|like you|he|she|they ..1 well know|knows|aware
    after all these years|this|that
    you|customer seem|seems|appear|appears ..1 to ..1 be ..1 the|our only|first
    know what we|i are|am doing
    it must|can only? be you|them|him|her >|,
    <|, not be so|such|that|too !far !late !long !sure
    maybe|perhaps|simply|job|product|tool ..4 not for everyone|everybody
    our|my job|task|place|role|duty ..1 to teach|educate|explain|entertain|comfort|babysit
    with|by|after a|one simple|quick|short|brief search|glance|google|look
    user problem|issue|thing >|,
    check|ask|look|start ..2 your own ..1 network|side|people|team|computer|house|staff|it|setup >|,|first
    try|tried|trying being|reading|listening|harder|patience|thinking
    not ..1 sure|clear|see|know|understand why|how ..1 you ..2 think|thought|believe|feel|expect|expected|need|want|would|could|manage|managed
    should|ought be able to ..2 figure|work|find|solve|manage|handle|know|see ..4 yourself|yourselves|themselves|himself|herself|out
    you|u|they|he|she|customer|user ..1 are|is ..2 looking|doing|reading|using|holding ..3 wrong|wrongly|incorrectly
    you|u|they|he|she ..1 are|is ..1 misreading|misusing|misunderstanding|misinterpreting
    you|u|they|he|she|customer|client|user ..2 has|have no ..1 idea|clue|inkling|understanding|feeling ..2 how|what|about|of|on|for|he|she
    you|one|they|he|she can|could not|hardly ..1 expect|demand ..1 everything|us|miracles|that|too|perfection|perfect
    perhaps|maybe|better ..2 someone|somebody|person|colleague ..1 more|who|with ..2 technical|experienced|knowledgeable|qualified|skilled|competent|understands|knows
    open your|their|his|her eyes
    buy|get|need|wear|try|clean ..2 glasses|spectacles|eyes
    what|that|as ..1 you|he|she|they ..1 describe|say|claim|report|ask|want|wish|saw|see ..2 not|impossible|cannot ..1 possible|happen|exist|true|logical|right|make|be|>
    before ..1 crying|complaining|escalating|panicking|bothering|shouting|blaming|moaning|whining
    find it ..1 hard|difficult|strange|odd to|that ..2 believe|understand|imagine|accept|you|anyone|take
    if you|he|she|they say|says|insist|insists|must so? >
    told|explained|said|answered|written ..5 multiple|several|many|countless|numerous|umpteen|enough times
    third|fourth|fifth|sixth|tenth|hundredth|#nth time ..1 that? you|he|she|they ask|asked|call|called|complain|complained|raise|raised|bring
    has|have|was|were been ..1 explained|told|answered|clarified|discussed|covered ..4 times|already|before|yesterday|twice|often|length
    yes ,? ..1 we|i know ,|>
    heard you|it|that|him|her|this|them ..2 first|already|before|times
    be|being a? ..1 bit|little|more patient
    must|should|shall|do|can i|we ..3 really|have|to|now|again|even explain|draw|repeat|spell|write ..2 it|that|this|again|picture|everything|out|how
    explain|repeat|spell ..2 it|that|this|everything|filter ..1 slowly|simpler|slower|again|out
    explain|say|write|spell|draw|put|tell ..2 it|that|this|you|everything ..1 slowly|crayons|capital|simple ..1 >|letters|terms|words
    let me explain ..2 slowly|again
    as you|we|one ..2 should|surely|certainly|doubt|probably|both|hopefully ..1 know|aware|understand|knows|agree|remember|noticed
    i am|'m|we're|are ..1 sure|certain|confident you|they|your|he|she ..3 can|could|are|will|have|do ..2 wait|manage|understand|aware|agree|more|better|appreciate|find|see|know|survive|cope|live
    as|like i|we ..2 am|are|is? ..1 sure|certain you|they ..2 aware|know|understand|appreciate
    << surely ,? ..4 can|could|have|has|do|does|you|wait|will|know|are
    surely ..2 you|this|that|it|they|a|one|he|she ..4 can|could|have|has|do|does|know|wait|expect|see|understand|not
    may|might|must|would|can ..1 we|i ..2 gently|kindly|politely|perhaps|only|just? remind|suggest|point|recommend ..3 you|that|out|a|the|less|your
    gently|kindly|politely remind|reminded you|that|of|them|him|her
    how many|often|much times|more? ..1 must|do|did|have|will|shall i|we ..3 explain|tell|say|repeat|write|answer|show
    in plain words
    literally ..1 says|covered|explained|there|what
    perfectly|abundantly|crystal clear|obvious|sufficient on|>|,|;|in|to|that|about
    one|you|people|they|he|she|user+|client|customer|everybody|just|only ..1 only|simply|just|merely|need|needs|has|have ..1 only|just|to|must ..1 to read|look|ask|click|press|wait|scroll|open ..2 it|the|there|down|label|text|page|mail|up|>|once
    must|need|needs to? actually|really to? read|look|learn|understand|check
    leaves|leave no room|doubt
    leave|left ..4 experts|specialists|professionals|grownups|linguists|engineers
    such|these|those ..1 thinking|decisions|things|matters|questions to us|experts|specialists|professionals
    you|u|they|he|she|customer+|client+|user+|operators|nurses|drivers ..1 @is|are|seem|sound|sounds ..3 overthinking|exaggerating|overreacting|imagining|nitpicking|hysterical|paranoid|picky|pedantic|spoiled|spoilt|dramatic|oversensitive|emotional|overzealous|confused|impatient|naive|unreasonable|unrealistic|petty|melodramatic|clueless|zealous
    you|u|people|they|she|he|customer+|client+|user+|operators ..1 always|simply|just|only|clearly|obviously|constantly worry|exaggerate|imagine|complain|panic|overreact
    you|u worry|think|expect|ask|want|demand ..1 too|way much|too|far
    you|he|she|they|customer|client ..3 reading|read ..2 too|things ..1 much|into
    seeing|chasing|chase|hunting|hunt|see ghost+|things|phantoms|problems >|,|where|that|here
    splitting|split hairs
    comparing apples
    you|u are|@is ..1 making|make+ ..2 harder|difficult|complicated|issue|thing|drama|problem|big ..1 than|out|of|about
    you|they|he|she|customer|client|user ..2 not|never !have !need ..1 understand|understood|grasp|grasped|listen ..3 concept|how|what|difference|basics|instrument|to|instructions|english|point
    wonder|wondering|surprised|amazed|astonished|amazing|impressive|remarkable ..2 that|how|why|whether|if you|your|one|anyone|somebody|people
    i|we should|would|'d be surprised if|to
    be|am|is surprised that? this|it|you|how|if|anyone
    takes|take|needs ..1 real|special|some talent|genius|effort|skill
    slow|fast|quick learner+
    out of ..1 his|her|their|your depth
    understandable|typical|normal|natural ..1 in|for|from a ..1 layman|beginner|foreigner|novice|amateur
    not ..2 the? ..1 target|right group|audience|customer
    is|be perhaps|maybe|simply|just|probably? not|nothing ..1 for|right you|him|them
    not made|built|meant|suited for you|this|everyone
    question ..1 the|our method|expertise|approach
    is not ..2 for|up ..1 for|to? the|you ..1 customer|client|user|you to ..1 judge|question|decide|say|tell
    cannot|can not ..1 judge that|it|this
    trained|qualified|competent|skilled ..1 staff|people|personnel|hands|users >
    no|other|others @folk ..1 with ..1 a? properly|correctly|decent
    with ..1 a|an? properly|correctly mounted|installed|configured|trained|maintained ..3 has|have|does|sees
    patience|impatience|enthusiasm|passion ..1 is|, ..1 touching|but|adorable|admirable|sweet|noted
    appreciate|admire|love|understand ..1 your|the ..1 passion|enthusiasm|energy|eagerness|excitement|commitment , but
    maybe|perhaps|better ..4 buy|get|use|hire|take|try|attend|need ..1 a|an|some|another|somebody|someone ..2 real|proper|decent|modern|faster|newer|better|course|class|lesson|professional|hobby|specialist|who|rest|else|break|training|glasses
    use|buy|get ..1 a|an|some real|proper|decent|modern|faster|newer ..1 browser|computer|phone|router|printer|camera|laptop|machine
    adjust|adapt|lower|manage|reconsider|rethink ..1 your|their|the|his|her expectation+
    not ..1 known for
    of your|his|her|their ..1 size|standing|age|level|experience|kind ..4 do|does|has|have|should|not|need|can|would`,
};
