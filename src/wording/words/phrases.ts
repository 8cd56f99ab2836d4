/** Stretches of words by name, as patterns; a later one may build on an earlier one. */
export const phrases: Readonly<Record<string, string>> = {
  comm: `
    @comm`,
  easily: `
    easy|easily|quick|quickly|simple|simply|trivial|minute+|small|tiny`,
  outcomes: `
    @fix|@fix^|@sure|@fixedly !with|to|from
    work+|run+|deliver`,
  surely: `
    never|always|guarantee|guaranteed|sure|certain|certainly|definitely|impossible|promise|completely|fully|100|zero|no`,
  faulty: `
    fault|blame|mistake|responsible|responsibility|guilty|side|end|wrong|caused|because`,
  you: `
    nobody|noone|everyone|everybody|bug|works|reproduce|feature|designed|manual|again|just|only|already|obviously|clearly|really|simply|nothing|fine|wrong|always|first`,
  us: `
    we|i
    our|my|the @adverb? team|developers|devs|engineers|engineering|crew|technicians|specialists|programmers|experts|people|guys|side
    our|my|the dev|development|engineering|tech|technical|product|support|core|software|integration|backend|frontend|platform team|people|guys|department|side|engineers|staff
    engineering|development
    us
    my|our|the colleague+|developer|engineer|technician|programmer|specialist|expert|consultant
    our ..1 @person|specialist+|expert+`,
  will: `
    will|shall
    is|are|am ..1 going to
    going to
    is|are|am about to`,
  // How many, without saying how many.
  some: `
    some|several|few|couple|many|coming|following
    a few|couple|bit|while|handful
    the ..1 next|coming|following few|couple?
    the next|coming|following
    next few|couple`,
  vague: `
    asap|soonish|soonest|eventually|someday|sometime|momentarily
    soon|shortly !as|after|before
    as|so soon|quickly|fast|early|promptly|speedily as ..1 possible|feasible
    as soon|quickly|fast|early as ..1 we|i|our @adverb? can|could|manage|are|am|have|get|know|find|hear|learn|team
    as soon as practicable|reasonably
    very|pretty|really|quite soon
    later >|on|with|about|in|this|we|i|and|but|when|if
    later on|this|in the|week|month|year|quarter
    before|ere too? long
    in|over|within|during|for|after|the the? next|coming|following|upcoming few|couple|several|some? of? @unit
    in|over|within|during next|coming few|couple|several|some? of? days|weeks|months|hours|time
    in|over|within|during|after|give|take+|need+|for a? few|couple|some|several|handful|number more|working|business|of? of? days|weeks|months|hours|time
    in|within|after a bit|while|moment|minute|sec|second|jiffy|flash|tick
    in|within days|hours|weeks|minutes
    in|within no|short|due|good|near|nearest|shortest|quick time|course|future|term|notice
    in|within|for the|a very|not? too? near|nearest|foreseeable|distant|short|shortest|close|next|timely|immediate future|time|term|days|manner|fashion|while|delay
    in a timely|prompt|reasonable manner|fashion|time
    a day|week|hour|month or two|so|three
    one|two|2|3|three|few days|weeks|hours or so
    in|within a day|week|month|hour or two|so|three
    this|next week|month|quarter|year or so
    one of these|the|those days|next days|releases|versions|updates|sprints|weeks?
    one of the next|coming|upcoming|following releases|versions|updates|sprints|weeks|days|builds
    any day|minute|moment|week|hour|second now?
    any time now|soon
    at some|a later|latter|given|an|the appropriate|convenient|suitable|next|earliest|first|right? point|time|stage|juncture|date|moment|opportunity|occasion|convenience|possible|chance
    at our|your|the earliest|first|next|nearest convenience|opportunity|possible|possibility|chance
    some time|day|point soon|later|around|next|this|in|during|after? week|month|quarter|year?
    sometime|someday soon|later|around|next|this|in|during|after week|month|quarter|year?
    down the|this line|road|track
    sooner|rather or|than later
    when|if|as|once|whenever ..1 time|life|agenda|calendar|diary|schedule+|workload|capacity|resources|circumstances permit+|allow+
    hang|sit tight
    on my|our radar|todo|agenda
    time|resources|capacity permitting|allowing
    when|once|whenever we|i|he|they|our|someone|somebody|the @adverb? can|could|have|has|get|find|know|hear|are|team|learn|see|got|manage ..1 a|some|the|more|time|around|to|any|anything|able|ready|chance|news|free|further|something|moment|capacity|minute|round
    when|once|whenever ..1 we|i can
    once|when|as|until we|i know|learn|hear|have|find|see|get more|further|additional|something|anything|it|news
    when|once there is|will? be? time|news|something|anything|more
    as we learn|know|find|get|hear more|further|out
    when|once|whenever possible|available|feasible|ready|practical
    when|once|as soon as it|they|this|that is|are|becomes ready|possible|available|done
    when|once things|it|the ..1 calm+|settle+|quiet|quieten|slow|dust|pressure|load
    when|once ..1 dust settles
    after some|a while|time
    over the? coming|next
    stay|keep tuned
    watch this space
    bear with us
    around|about|approx|approximately? the? corner
    by and by
    on|at short notice
    in the|our|a pipeline|works
    the other day|time
    with|in due time|course
    until|till further notice
    give|need+|take+ us|me|it? some|several|few|couple ..1 days|weeks|time|hours
    as|when|once it|they|this|that|details|information become+|is|are available|known|clear|clearer
    some|several days|weeks|hours|months !ago|before|earlier|late
    in the meantime|meanwhile soon
    between the? meetings|calls
    early|late next|this? year|month|quarter|spring|summer|autumn|fall|winter
    nearly|near time|future
    in near|nearest|short time|future|term
    in next|the next|coming time|days|weeks|period`,
  hard: `
    @when
    by|on|until|till|before|from|since|for|after|at|of|due #dm|#nth|#time
    #n|#nth of? @month
    @month #n|#nth
    the #nth
    !every !last !since @weekday
    by|in|until|till|before|end|mid|early|late|during|of|for|from|this|next @month|may
    in|within the? next? @number|#n and? a? half? more|working|business|full|calendar? @unit
    in|within the? #n|@number to|or|-|– #n|@number working|business? @unit
    within the hour|day|week|month
    @number|#n working|business? @unit from|after|later now|today?
    every|each ..1 @weekday|@unit|morning|evening|afternoon
    daily|hourly|weekly|biweekly|fortnightly|monthly|nightly
    twice|once a|per day|week|hour
    end|close|start|beginning|middle of the|this|next|our? business|play|day|week|month|quarter|year|q1|q2|q3|q4|january|february|march|april|may|june|july|august|september|october|november|december
    month|year|week|quarter end
    this|same morning|afternoon|evening|week|month|quarter|year|noon|day
    next week|month|quarter|year|morning|working|business|weekend|fortnight day?
    q1|q2|q3|q4|h1|h2 #n?
    week|cw|kw|wk|sprint #n
    christmas|easter|xmas|thanksgiving|ramadan|diwali
    new year
    @number|#n o'clock|oclock|sharp
    at|by|before|until|around|after|till half|quarter|ten|five past|to @number
    at|by|before|until|around|till @number|#n >|with|and|or|if|when|because|so
    at|by|until ..1 ten|five|twenty|quarter|#n past|to
    after|before|by|until|over lunch|dinner|breakfast|standup
    #n h|hrs|hours|utc|gmt|cet|cest|est|pst|am|pm|uhr
    the day after`,
  // Now is no date, but it is a time.
  atOnce: `
    right now|away|after
    straight away|after
    immediately|now|already|currently|meanwhile
    as we speak
    at the moment`,
  // An event that somebody outside can see.
  event: `
    once|after|when|until|till|before|upon|following|as|if the|your|this|that|their|his|her|you|they|he|she|it|these|those|all|both|customer|@person|@supplier|@department|#name|every|each|somebody|someone|another|one|a|an
    as soon as the|your|this|that|their|his|her|you|they|he|she|these|those|all|both|customer|@person|@supplier|@department|#name
    once|after|when|until|before|as|if|upon|following ..2 receiving|reviewing|finishing|completing|testing|getting|receipt|confirmation|approval|completion|release|deployment|analysis|tests|@supplier|meeting|call
    in|during|at the|our|your|tomorrow's|next ..1 call|meeting|workshop|review|sync|standup|session|demo|retrospective|appointment|visit|retro
    once|when|after|as|until we|i ..2 received|reproduced|finished|completed|got|tested|analyzed|heard|fixed|spoken|talked|met|confirmed|verified|rolled|located|found|isolated|identified|reviewed|agreed|seen|are ..1 done`,
  nextStep: `
    next|follow|following up? update|step+|report|call|meeting|review|checkpoint|status|mail|contact|appointment|info|milestone|check|news|sync
    follow up
    update|report|status|info ..1 on|by|follows|due|tomorrow|within|in|every
    review|due|answer|reply|findings|result+|decision|deadline|milestone|checkpoint|eta|next
    &will
    plan|aim|expect|scheduled|planned|follow+|postponed|intend
    < send|report|call|confirm|meet|get|hear|try|talk|speak|review|mail|ring !with|from
    we|i|you meet|talk|speak|call|send|report|confirm|get|hear|try|review`,
  notNext: `
    yesterday|ago|was|were|had|did|called|reported|received|since|failed|last|started|happened|found|sent|broken|down|said|told`,
  temporary: `
    temporary|temporarily|interim|provisional|provisionally|stopgap|makeshift|transitional|meanwhile|expires|revisit
    temp
    stop gap
    for now|today|tonight
    for the|this moment|time|now|meantime|interim|weekend|night|short
    in|for the meantime|meanwhile|interim
    until|till|pending
    real|proper|root|actual|true|underlying|structural|clean|sustainable|durable|correct fix|solution|cause+|repair|correction|problem|change|term|reason|analysis
    not|no a|the|yet|our? final|real|permanent|proper|lasting|solved|fixed|closed|done|resolved|solution|finished|over|gone|clear|certain|known|complete|sure
    still ..2 open|unknown|unclear|investigating|investigated|analyzing|looking|searching|unsolved|missing|pending|running|working|to|needed|tracked|tracking|planned|under|ongoing|have|need+|must|there
    cause|reason|why ..2 unknown|unclear|open|known|yet|found
    ticket|story|task|jira|backlog|issue #n? ..1 for|tracks|covers|tracking|follows|remains|stays|open
    follow up
    review|remove|revert|replace|undo|removed|reverted|replaced|undone|revisit|expire|expiry|end|reviewed ..3 by|on|after|before|date|once|until|at|in|when
    &will|to|must|should|can ..3 remove|revert|replace|undo|investigate|analyze|revisit|rework|redo|refactor|clean
    &will|going|still|plan|planned|need+|next ..2 fix|find|look|investigate|analyze|address|search|rewrite|replace|correct|repair ..3 properly|cause|root|underlying|why|reason|later
    as|just|only a|an|the? first|quick|immediate|emergency|short bandage|aid|step|measure|relief|term|help|mitigation|patch
    to buy|gain time
    buys|bought|buying us? some|time
    first aid
    mitigation|mitigated|mitigates|mitigating
    not ..3 fix|solution|solve|fixed
    does|do|did not ..2 fix|solve|cure|address|remove|resolve`,
};
