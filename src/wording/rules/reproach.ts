import type { Rule } from './rule.ts';

const competence: Rule = {
  id: 'dismissive/competence',
  label: 'dismissive',
  message: 'This doubts that the reader can do it.',
  unless: ['reported', 'unsaid', 'ours', 'conditional'],
  all: `
    you|they|user+|customer|he|she must|have|are|probably|surely|obviously|clearly|be|just|simply|'s|is ..3 doing|using|done|used|holding|reading|entering|clicking|making|looking ..2 wrong|wrongly|incorrectly|badly|mistake
    you|they ..2 do|did|does not|never ..2 understand|get|grasp|realize|realise|comprehend ..2 how|what|it|basic+|our|much|anything
    you|they do|did|does not ..1 know ..2 how|what|basic+|anything|much|our ..1 you|they|to|things|it|works|>
    you clearly|obviously|apparently|evidently|surely|seemingly ..2 do|did|have|are|can|could not|never|no
    your expectations ..2 wrong|high|unrealistic|ridiculous
    switching|turning it off and on
    anyone|anybody understands|knows|manages
    have|did you ..1 even|actually|really|bother|ever ..2 read|look|looked|try|tried|check|checked|open|opened|bothered|understand|restart
    user|operator|handling|operating|layer error|mistake|8
    pebkac|pebcak|id10t
    between ..1 chair|keyboard and ..1 keyboard|chair
    training ..1 issue|topic|problem|matter|question
    not rocket science
    basic knowledge|skill+|computer|stuff|common
    @is ..1 common sense
    self explanatory|evident
    you are ..3 wrong|mistaken|exaggerating|overreacting|picky|dramatic
    you are ..1 confused
    how hard can|is
    read ..3 before ..1 you|opening|raising|filing|sending|writing|asking|calling|complaining|bothering|contacting|submitting|posting|creating
    learn to use|read|click|type`,
};

const repetition: Rule = {
  id: 'dismissive/repetition',
  label: 'dismissive',
  message: 'This reproaches the reader for asking again.',
  unless: ['reported', 'unsaid'],
  all: `
    as previously|already|repeatedly explained|said|discussed|stated|told|mentioned
    as|like i|we have? said|explained|told|written before|already|many|several
    <|, like i said
    we have been over|through this|that
    as|like i|we ..1 already|repeatedly|clearly|just|always said|told|mentioned|explained|wrote|stated|written !on|in|him|her
    as i|we said|told|wrote|explained|mentioned before|already|last|you|yesterday|earlier
    i|we have? ..1 told|explained|repeated you|this|that|it|them ..4 times|dozen|twice|thrice
    << third|fourth|fifth|tenth|hundredth time ..1 now|:|,|you|that|i|we
    this|that has|was been? already? answered|explained|discussed|clarified before|times|several|multiple
    i|we have? ..1 already|just|repeatedly|clearly ..1 told|explained|said|answered|mentioned|wrote|written|sent|informed|replied|been|covered|discussed|pointed|asked|described|shown|gave|given ..2 you|this|that|it|to|question|before|times|over|through|how|the
    i|we told|explained|wrote|informed|warned|showed|answered|mentioned|said ..8 times|already|before|repeatedly|clearly
    told you ..3 times|already|before|so
    for the|a|umpteenth|hundredth|third|tenth|nth|last|second|thousandth|fifth|fourth third|last|nth|umpteenth|tenth|hundredth|second|thousandth|fourth|fifth|#nth? time ,|:|>|-|the|it|this|we|you|i|now|please
    per|as per|in my|our|previous|last ..1 last|previous|earlier|email|mail|message|comment|reply
    we|i|was|this already ..1 been? answered|explained|discussed|clarified|told|settled|replied
    not ..2 discuss|repeat|explain ..1 this|that|it|myself|ourselves|again
    not going to ..1 repeat|explain|discuss|argue`,
};

/** Doubts and reproaches. */
export const reproachRules: readonly Rule[] = [competence, repetition];
