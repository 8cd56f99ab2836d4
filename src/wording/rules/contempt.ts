import { closingOff } from './closingOff.ts';
import { condescending } from './condescending.ts';
import type { Rule } from './rule.ts';

const mocking: Rule = {
  id: 'dismissive/mocking',
  label: 'dismissive',
  message: 'This laughs at them.',
  unless: ['reported'],
  all: `
    << lol|lmao|sigh|meh|pfft|yawn|aww|bless|duh|facepalm|ugh|pff|boohoo|smh|bravo ,|ok|so|its|it|i|you|what|they|fine|one
    << congrats|congratulations|bravo|wow ,? you|on ..1 found|win|broke|reinventing|discovered|discovering|managed
    haha|lol your ..2 bugs|people|complaints|tickets
    oh|not this|that|you|no again ..1 >|,
    << oh you
    again the same
    < same|old|usual|always the? story|song|complaint|whining|drama|question|thing|customer|network|you ..1 again|every|from|with|as|>
    there there >|,
    first world
    boo hoo
    cry|cries|cried|crying|weeping|moaning ..1 me|about|over|wolf|again|river|every
    @whine|@whine^|@whine=|whines|moans|whinges|nags|frets|grumbles|rants ..1 about|over|at|that|on|every
    keeps|kept|keep|going|goes|went|bangs|banging|drones|droning on ..1 about
    being difficult|dramatic|picky|precious|fussy ..2 >|as|again|about
    with|has|have|had|got far? too much time|spare
    spreadsheet|bug|little|data|excel|favourite hobby|hobbies
    get|find|needs|need yourself|a|some|no hobby|hobbies|holiday|life|grip
    thicker skin
    laugh|laughed|laughter|giggle|chuckle|smile|smiled|laughing|smirk ..1 at|about|over|of ..1 your|the|that|this|it|you|such|them|him|her
    only|can|had|could|to|good|would|might|but ..1 smile|laugh|giggle|chuckle
    thanks|thank|love|nice|great|lovely|quite|another|your|that ..2 novel|essay|lecture|drama|sermon|poem|rant|manifesto|roman|opera
    stopped|gave|stop reading|up at|after|reading
    call|alert|notify|ring|tell|phone ..1 the papers|police|press|president|army|media|newspapers|cops|fire
    not nasa|amazon|magicians?|wizards?|psychic|clairvoyant|santa|a ..1 mind|magician|wizard|psychic|fortune|babysitter|nanny|pacemaker|rocket|nasa
    mind reader|readers
    you people|lot|guys|folks|kids ..1 always|find|never|just|really|keep|want
    you are|were|got|have|get ..1 found|find|what|got ..2 one guy|you|paid|signed
    does|do|did|would it|that|this|anyone|anybody ..1 really|even|actually|truly matter|care|happen|exist|notice
    who even|still|really|seriously reads|uses|books|needs|cares|does|clicks|looks|buys|prints|listens|tests|opens|wants|orders
    < but|and|ok|so|lol? ..1 who reads|uses|books|needs|does|clicks|looks|buys|prints|opens|wants|orders ..8 anyway|nowadays
    who ..1 advised|told you
    what more do|does|did|can|could you|they|he|she|we ..1 want|expect|ask
    what ..1 did you|he|she|they think|thought|expect
    what do you think we|i|who|this|that
    what is it ..1 this|now time|>
    your|their|the|his|her eyes|ears ..1 only|deceive|deceived
    glasses|ears|eyes ..2 needed|checked
    stupid|dumb|idiotic|clueless|whiny user+|customer+|people|client+
    glad|grateful|happy|lucky|thankful ..5 at all
    feelings|emotions|impressions|opinions @is|are not|no ..1 facts|defects|bugs|arguments|errors|evidence
    hysterical|hysterically|grumbling|nagging|moaning|whining|whinging|bickering|quibbling|quibble+|pestering|sulking|ranting|theatrics|melodrama|hysteria|hairsplitting|nitpicking|mimimi
    amateur+|dinosaur+|muppet+|clown+|moron+|idiot+|crybaby|crybabies|noob+|boomer+|diva+|luddite+|imbecile+|dimwit+|simpleton+
    drama queen+
    usual|same|customary|typical|eternal grumbling|complaints|suspects|noise|story|drama|theatre|theater|circus|fuss|complaint|moan|whine
    if|since it|that|this ..1 @is|was ..1 so|really|that urgent|important|bad|terrible|critical|serious ,? ..1 why|you|they|how|then
    << oh please|come|really
    if i|we ..1 had|got a ..1 pound|dollar|euro|penny|nickel|coin|cent for
    count to ten
    no hobbies|friends|life|shame|clue
    flat earth
    what is|'s this ,? a
    @folk|people|they|he|she always|will ..1 always ..1 @whine|complain+|find|moan|honk|want|exaggerate|something
    paid to ..5 not to
    overreacting|overreaction+|overdramatic|tantrum+|hissy|freaking
    a|your|his|her|their|another ..1 hyperbole|meltdown|snowflake >|,|over|about|because|again
    special treatment|privileges|snowflake|wishes|needs again
    << seriously >|,
    getting|becoming ..1 a|rather|really|so|very|bit? silly|ridiculous|tiresome|old|absurd|tedious|boring|childish|pointless|laughable|embarrassing
    do|doing|teach|tell|explain our|my|us|me ..1 our|my|the? ..1 job|work >|,|for|,|too|better|instead
    please ..1 be ..1 realistic|reasonable|serious|sensible|grateful|honest|quiet|constructive
    can|could we ..2 please? ..1 focus|concentrate|stick|move|get|talk ..1 on|to|about|back ..2 important|essential|essentials|matters|real|facts|relevant|something|work
    rather spend ..4 on|with|doing|working
    not make ..3 big|such|fuss|drama|scene|thing|issue|mountain|fuss
    , what|where is the|your ..1 problem|issue|point|fuss|harm|drama
    i|we do not think|believe|feel|see|find ..5 worth|deserves|merits|justifies|warrants
    not|hardly|no rocket|brain|nuclear science|surgery|physics
    what ..1 a|an tragedy|disaster|catastrophe|drama|shame|surprise|pity >|,
    poor|poor little|precious thing|you|dear|princess >|,
    tough|bad luck|shame|pity|then >|,
    boo|waah|wah|cry baby|hoo
    world ..1 will ..1 not|still stop|end|turn|turning
    the rest of ..3 manages|copes|survives|seems|adapted|managed
    << come on
    << nice try
    yeah|yes|sure ,? right >
    take it easy
    can not be serious
    are you serious|kidding|joking
    this|that|such|your tone|attitude >|,|in|is
    never|not|hard|impossible to? ..2 happy|please|satisfied|content >|, ..1 whatever|no|anyway|with
    never|hardly happy|satisfied|pleased >|,|with
    about|over|for the|such ..1 same? ..1 nonsense|rubbish
    about|over the? same nothing|nonsense|rubbish
    how hard|difficult can
    is|that|was ..1 all you|he|they|she have|has|had
    need|must|should|do i|we ..3 say|add|explain|tell|draw more|it|a|you|anything
    do i|we look|sound like
    what have|did|has we|you|he|she|they broken|break|broke|done|do now|today|this|again|time
    funny|strange|curious|odd|interesting|weird how|that|, ..1 it|only|you|always|nobody|your|everyone ..6 only|always|ever|never|your|else|complained|you|time
    imagine opening|calling|complaining|writing|being|paying|having|getting|raising
    grow|man|cheer|toughen|lighten|suck|wise up it|>|,|a|and|please
    <|,|ok|okay deep breath+
    take a deep? breath ,|>|and calm|relax|everyone|mate|dear
    << cool|calm|settle|simmer ..1 down|it >|,|please|everyone|everybody|mate|dear
    so|too|that personally|seriously >|,
    give it|us|me a rest|break
    spare us|me
    a you thing|problem|issue
    such a non issue|event|problem
    good luck finding|getting|convincing|with|telling
    i|we have|'ve|got a|my|our|other|better|real|only|enough day|life|work|things|job ..1 job|to|,|so
    in your|his|her|their ..1 dreams|head|imagination >|,
    lets|let us be ..1 adults|adult|serious|honest|grown|realistic|real
    hand holding
    babysitting|handholding|spoonfeeding
    some|no|certain|other people|stakeholders|persons|customers|clients|users have|continue|just|never|always|seem|take ..3 hobbies|struggle|struggling|slower|complain|love|like|ever|learn|shame|hobby
    believe|took|take|have ..2 for fools|idiots|stupid|dumb
    a|your|real|such ..1 gift|talent for
    try|tried ..1 turning your|the ..1 brain|head
    academic , >
    with|all all? due|love ,|respect|modesty ..1 , ..1 i|we|this|that|you|if|but|nobody|it|madam|sir
    with respect ,
    for the slow|deaf|blind`,
};

export const contemptRules: readonly Rule[] = [condescending, closingOff, mocking];
