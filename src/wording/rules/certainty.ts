import type { Rule } from './rule.ts';

const foretold: Rule = {
  id: 'promise/foretold',
  label: 'promise',
  message: 'This tells what is to come as if it were there.',
  unless: [
    'question',
    'reported',
    'hedged',
    'conditional',
    'technical',
    'process',
    'request',
    'schedule',
    'theirs',
    'past',
  ],
  all: `
    by|come|until|from|on|tomorrow|tonight|next @when|@weekday|@month|morning|noon|evening|week|month ..1 on|onwards? ..3 your|you|everything|everyone|everybody|all|every|they|things ..4 @running|@runs|@is ..2 again|back|normal|normally|properly|correctly|@stated|perfectly|smoothly|fine|live
    tomorrow|tonight|@weekday ..6 @runs ..2 again|normally|properly|correctly|perfectly|smoothly|clean
    everything|all|your|every|the ..3 @is ..1 back|live|running|working|up|operational|restored|fixed ..2 by|until|from|on|tomorrow|tonight|before &hard|@when|@weekday|@month|lunch|christmas|evening|noon|tomorrow|the|>
    @artefact|@tech|system|shop|site|import|export|portal|interface|connector|version|release|page|feature|go live|milestone ..1 stands|lands|returns|comes|goes|opens|ships ..1 back|live|out? ..1 on|by|tomorrow|tonight|from|@weekday|@month ..2 @weekday|#n|#nth|#dm|#day|>
    &hard ..1 you|your|everybody|everyone ..2 have|@runs|open|scan|print|work|invoice|log ..1 all|your|again|working|correct|every|straight|with|right
    come @weekday|@month|christmas|easter|tomorrow|spring|autumn|summer
    by the time you|your ..5 @is|have|has|@runs|comes|come|work|works|print|scan|everything|all|every
    back|returns|return to ..1 normal|business|usual ..3 by|tomorrow|tonight|within|on|from|before|in
    will|is|are ..1 going? to? be ..2 flying|humming|spotless|flawless|spot|rock|bulletproof|painless|seamless|silky|crystal|perfect|bulletproof|watertight|foolproof
    @is|be|becomes|become|about ..2 bulletproof|foolproof|watertight|airtight|bombproof|painless|unbreakable|infallible|failsafe
    rock|bullet|bomb|water|air|fool solid|proof|tight >|from|after|with|now|by
    next|coming|upcoming|tomorrow's|tonight's|sunday's|monday's|friday's|new ..1 @artefact|firmware|engine|design|system|server|line|pump|cable|tag ..1 ends|kills|solves|cures|eliminates|stops|finishes|removes|resolves|rids|takes|puts|makes
    ends|end|stops|kills|cures|finishes|buries ..2 the|your|all|these|those|this ..2 @trouble|gap+|queue+|conflicts|bookings|wait|pain|nightmare|worries|misery|saga
    put+|putting|bring+ ..1 an end to
    end|ends of ..2 your|all|these ..1 @trouble|worries
    where|when all? your ..1 @trouble|worries ends?|end
    you|your|be|are ..2 rid of
    @is|are|be ..3 history|toast|goner|dead once|after|when|come|tomorrow|by|from|with ..2 tomorrow|tonight|the|next|@weekday|your|you|we|i
    dead and buried
    history|toast|gone once|after|with|when the|this|that|your|we|i|tonight's|it
    out of danger|harm
    in ..1 safe hands
    put|puts|sets|set ..3 right|order|straight by|on|until|before|tomorrow &hard
    falls|fall|clicks|snaps into place`,
};

const sworn: Rule = {
  id: 'promise/sworn',
  label: 'promise',
  message: 'This swears that it is certain.',
  unless: ['question', 'reported', 'denied', 'technical', 'theirs', 'past'],
  all: `
    bet|stake|wager|betting|put|putting|swear|pledge ..2 my|our|the ..1 house|job|life|hat|shirt|career|mum|mother|grave|farm|reputation|head|neck|hand|bonus ..1 on|in|for|that|it|this|your|the|into|>
    eat my|our ..1 hat|shoe|shoes|words
    i will|would ..1 eat|bet my|anything|money
    <|,|can|may|you ..1 bank|count|depend|rely on it|that|me|us >
    no matter|mind what >
    rain|snow or shine
    whatever it takes
    come hell|rain|what
    that is ..1 settled|certain|final|a? ..1 fact|lock|given|dead >|cert|,
    it|this|that @is ..1 certain|guaranteed >|,
    , trust ..1 me|us >
    no ..1 ifs|fail|excuses|mistake|two >|,|ways
    to the ..1 last cent|penny|letter|kobo|euro|dot|minute|second >|,|from|on|as|again|by|at|in
    &will|@is|be|back|correct|right ..5 to the cent|penny|kobo|euro|dot|minute >|,|from|on|as|again|by|at|in
    i|we ..1 vouch for
    i|we ..1 personally? stand for the fact|it|that
    you have|got ..1 my|our ..1 hand|word|full|personal
    i|we engage myself|ourselves
    beyond|without|no doubt|question ..1 whatsoever|at|about|that ..2 it|that|the|this|all|holds|works
    no|zero ..1 doubt|risk|danger|chance|way|route|room|scenario|world ..2 whatsoever|at|left|in|by|that|which ..2 all|it|by|the|which|of|fails|goes
    not ..1 a|the ..1 conceivable|slightest|single|possible ..1 way|risk|chance|doubt|record|message|scenario|case
    not ..1 on my|our watch|system
    not once|ever , not
    zero|no chance|way|risk that? ..1 it|the|this|that|your|any|of ..4 fails|breaks|leaks|crashes|backs|happens|goes|gets|again|fail|break|down|over
    not one|a single? ..3 goes|gets|go|get missing|lost|wrong|through
    nothing|nobody|noone|none ..4 gets|goes|get|go|loses|slips|stands|is going|can|will ..2 lost|missing|wrong|through|a|in|any|single|way|deleted|forgotten
    immune|impervious|resistant to|against ..1 error+|failure+|that|this|loss|crash+|outage+
    @is|be|are ruled out ..4 by|completely|entirely|permanently|forever|with the new|our|this|that|design|>
    @is|are|be|become|becomes ..1 precluded|inconceivable|unthinkable >|,|with|now|by|once|after
    make+|making ..3 such|any|this|these|a|repetition ..3 impossible|inconceivable
    preclude+ any|a|every|all
    it|this|that|the|you|your|they|@artefact|@tech|@trouble ..4 &will|would not|never ..5 again >|,|and|on|after|with|now|in
    can|could|will not !see|find|stand|say|remember ..6 anymore|longer >
    can|could|will not !see|find|stand|say|remember ..6 any more|longer >
    @is|are never ..5 again
    never going to
    @is|are ..1 not going to ..4 again|anymore|happen
    is|are ..1 no longer able|possible|capable to ..3 you|stop|break|fail|crash|lose|down|block
    you &will not|never|no|forget ..3 see|have|notice|know|wait|feel|need|hear|lose ..4 more|longer|ever|again|queue|wait|any|once|late
    see|sees|have|hear ..3 no more >|of
    will|shall remain ..1 the only one|complete|correct
    stay+|stays|keep+|keeps|remain+ away|gone|dead|closed ..1 from|for|forever|now|this|good
    for|all|once ..1 all|good time|times >
    absolutely|perfectly|completely|totally|entirely be? ..1 relieved|tranquil|calm|relaxed
    without|no anyone|anybody|users|customers|you|a|single ..1 noticing|hiccup|scratch|hitch
    &will|tomorrow|safe|danger|back|never ..8 full stop >
    users|customers|you|nobody|noone|anyone &will ..1 not? ..1 even ..1 notice`,
};

const trifling: Rule = {
  id: 'promise/trifling',
  label: 'promise',
  message: 'This makes work that is not done look small.',
  unless: [
    'question',
    'reported',
    'denied',
    'conditional',
    'past',
    'technical',
    'unsure',
    'theirs',
    'schedule',
  ],
  all: `
    all it|that needs|takes is
    @is ..1 only|just|literally|like|about|merely? ..1 one|two|three|ten|five|#n|few|couple ..1 of? ..1 line|lines|click|clicks|keystroke|word|tick|checkbox|button|config ..1 >|,|of|job|change|fix|thing|tops|max|on|in|for
    one|two|ten|few|couple ..1 line|word|click|tick|flag thing|change|fix|tweak|job|box
    @is|just|only|merely|simply a|one tick box
    only|just|merely|simply a ..1 tick|toggle|flag|switch|setting|tweak
    a matter|question of ..1 @number|minutes|seconds|hours|clicks|changing|exchanging|adding|flipping|setting|moments
    child's|childs|child|kids 's? play
    a|represents|is|only ..1 mere|a? trifle|pushover|breeze|doddle|snap|cinch ..2 for|to|on|us|once|>|work
    trifling|trivial|easy work|stuff|exercise
    a|quick|wee|tiny|little|small|simple ..1 quick|wee|tiny|little|simple tweak|touch|nudge|adjustment and|,|in|on|to|>|then|is
    before you|your ..2 finish|blink|know|finished ..2 coffee|it|>
    have|get it|that|this|them|everything out|done|fixed|ready|up before ..1 lunch|breakfast|noon|dinner|tea
    @number|#n|these|that|those ..4 before breakfast
    done|ready|fixed|out|there|sorted|finished before ..1 you|your|lunch|breakfast|the
    few|two|one|couple ..1 of? clicks|strokes|keystrokes|taps ..1 and|,|away|>
    shouldn't|should|won't|will not take more than a? ..1 sec|second|minute|moment|few|couple
    give|gimme me ..1 #n|five|ten|two|a|couple ..1 min|minutes|minute|sec|moment ..1 and|,|,? ..1 it|and|done|fixed|its
    costs|takes|cost|take ..1 us|me|nothing ..2 a? ..1 phone|call|coffee|espresso|click|minute|nothing
    is nothing at all >|,|for
    flash and forget
    off to the races
    leave it|that|this|everything with|to me|us ..1 and|,? ..2 it|that|consider ..2 @is|be ..2 handled|done|sorted|fixed|off|over|solved`,
};

export const certaintyRules: readonly Rule[] = [foretold, sworn, trifling];
