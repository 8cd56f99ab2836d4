/**
 * A vague date is a commitment of ours with a vague time, or with none and none in the steps that follow. The parts are
 * named patterns; `commitments.ts` puts them together.
 */
export const vagueDatePhrases: Readonly<Record<string, string>> = {
  // What we say, look for or hand over.
  act: `
    @send|@study
    let you|him|her|them|everyone|@person|@supplier|the|#name ..2 know
    keep ..1 eye
    keep|keeping you|him|her|them|everyone|the ..3 posted|updated|informed|loop|uptodate|up|current|abreast
    get|getting|come|coming|revert|circle|be|go|ring|call|report ..1 back
    get|be|keep|stay in touch|contact
    look|dig|go|jump|drill|check ..2 into|at|through|in
    take|have|give ..2 look|glance|closer|peek|it|this|stab
    find|figure|work|sort|check ..2 out
    follow|catch|check|pick|touch ..2 up|base|in|it
    reach out
    think about
    see what|whether|if|how|why
    set|line|put|draw|write ..2 up|together|down
    drop|shoot|give|send|write you|him|her|them
    take care|it|this ..1 from|up|of
    hear+|hearing from|back|more
    be ..2 notified|informed|contacted|updated|told|touch|investigated|reviewed|checked|analyzed|looked|examined|assessed|discussed|shared|sent|communicated|provided|published|posted|announced|answered|clarified
    work|working on
    get|getting|receive|have ..3 @comm`,
  // Acts that are work rather than words.
  work: `
    @fix|start|begin|continue|resume|change|do|merge|migrate|move|upgrade|roll|switch|replace|refactor|rewrite|take|make|handle|tackle|pick|finish|process|plan|create|set|ask|try|work|bring|put|push|sort|clean|clear|apply|adjust|open|close|reset|run|rerun|train|show|join|visit|pay|credit|return|approve|sign|decide|grant|reply|help|assist|proceed|act|document|hire|order|need|be|go`,
  // Things of ours that are waited for.
  awaited: `
    @comm|@artefact|feature+|module|refund|credit|access|someone|somebody|colleague|engineer|technician|team|decision|roadmap|clarity|help|rca|sso|support|workaround|changes|improvements|release|permission|replacement|invoice|implementation|rollout`,
  // We will, with or without a hedge.
  commits: `
    &us &will|should|may|might|can|could|would|plan~|hope~|aim~|intend~|try~|want~|expect~|must|need~|wish~
    &us are|am|is|have|has|'s ..3 &act|&work
    i|we would like ..1 to
    someone|somebody|@person|specialist|expert ..4 &will|should|can ..2 &act
    &us &act
    and|then|or|also|, &will|should|hope|plan ..2 &act|&work
    you|customer+|everyone|they|users &will|should|may|might|can|could ..3 &act|expect|&awaited|see|find
    you hear|get|receive
    you &will|should|may|might|could|can ..1 get|have|receive|hear|see|find
    we|i hope|expect|plan|aim|try ..6 &act|&work
    < ok|yes|and|then|so|also|just|sure|right|anyway|now? &will ..2 &act|&work
    < to? &act|@fix
    &awaiting|@comm ..3 &will|should|may|might|can|could|follow+|coming|comes|expected|planned|due|arrives|to
    &awaiting|@comm|@artefact ..2 is|are|'s ..1 coming|due|expected|planned|on|underway|following|next|available|ready|out
    &awaited|more|fix|info >
    it|this|that|both|everything|all|issue|problem|bug|case|ticket|request|matter|points|rest &will|should|may|might|can|could
    expect|expected|expecting|awaiting ..3 &awaited|news|more|hear
    more ..3 to come|follow
    eta|timeline|date|deadline|delivery|when|answer|reply|decision|promise|plan ..2 :|-|is|–
    coming|available|ready|back|done|live|fixed
    more|answer >
    stay|keep|watch|bear`,
  awaiting: `
    the|our|your|a|an|this|that|these|all|both|further|more|additional|next|new|final|full|detailed|any ..2 &awaited`,
  // An unhedged act of ours that needs a date.
  owes: `
    &us &will !need|want|cover ..3 &act
    &us &will ..3 @fix|handle|sort|repair
    &us &will ..2 get|have ..4 @fixedly|working
    someone|somebody|@person|specialist|expert ..4 &will ..2 contact|call|ring|reach|get|come|write|mail|email|phone|follow|look|check|investigate|visit|take|be ..2 you|back|touch|it|up|in|this|into|contact|care
    and|then|also &will ..2 &act
    < ok|yes|and|then|so|also|just|sure|right|anyway|now? &will ..2 &act
    you|everyone|customer+ &will ..2 hear|be|get|receive ..2 from|notified|informed|contacted|updated|told|back|@comm|call
    @comm|more|answer|@artefact ..2 &will ..1 follow|come|be shared|provided|communicated|published|posted >
    @comm|more|answer|@artefact ..2 &will ..1 follow|come|be shared|sent|provided|communicated to|with you|everyone|all|customers
    @comm|more|answer|@artefact ..2 &will follow|come >
    @comm|date to be announced|confirmed|decided|determined|defined
    @comm|more|answer ..1 follow+ >
    @comm|more|answer ..5 to|will follow|come >
    issue|problem|bug|error|case|ticket|request|matter|this|that|it|complaint|@comm &will ..2 be ..1 investigated|reviewed|checked|analyzed|looked|examined|assessed|discussed|fixed|solved|resolved|corrected|repaired|addressed
    you hear ..2 from|back`,
};
