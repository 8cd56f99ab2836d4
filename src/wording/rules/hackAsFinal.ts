/** A measure that only relieves, sold as the end of the matter. `measures.ts` puts the two together. */
export const hackPhrases: Readonly<Record<string, string>> = {
  measure: `
    <|we|i|just|now|simply|then|and|have|by|only|also|manually @hack^|@hack=
    is|was|are|were|been now? disabled|deactivated|bypassed|muted|hardcoded|silenced|whitelisted|restarted|rebooted|killed
    was|were|been|now skipped
    hard coded|code|coding|wired|reset
    re started|ran|run|triggered|queued|imported|booted|indexed|synced|sent|created
    force|forced ..1 restart|restarted|kill|killed|reload|refresh|push|pushed|quit|logout|sync|synced
    power cycled|cycle
    turned|turn|turning|switched|switch|taken|took ..5 off|down|out
    off|out turned|switched
    turned|switched off
    shut ..3 down|off
    commented|comment ..4 out
    caught|catch|catching ..5 ignore|ignored|ignoring|swallow|swallowed|silently|nothing|exception|error
    wrapped|wrap|surrounded ..6 try|catch|block|if
    try catch
    empty catch
    ignoring|ignored|ignore|skips|skipped|skipping|drops|swallow+|suppresses|discards|bypasses|hides ..5 @trouble|exception+|row+|check+|validation|step|record+|warning+|line+|null+|item+|file+|order+|test+
    worked around
    work|working around
    workaround+|hack+|hacked|kludge|bodge|bodged|bandaid|quickfix|duct|taped
    band aid
    duct|gaffer tape|taped
    quick and dirty
    dirty fix|hack|trick
    monkey patch|patched
    @raise|@raise^|@raise= ..5 timeout+|limit+|memory|ram|heap|retries|pool|threshold|size|quota|disk|interval|buffer|max|swap|space|cpu|delay|tolerance|waiting|maximum|capacity|replicas|instance|timer|ttl
    timeout+|limit+|memory|ram|heap|retries|pool|threshold|quota|max|buffer|tolerance is|was|were|to|set|now|up|, ..2 @raise^|up|to|higher|longer|bigger
    timeout+ from|to
    higher|longer|bigger|larger|more timeout|limit|memory|ram|heap|pool|threshold|disk|server|instance|machine|retries
    add|added|adding|put|inserted|built|threw|introduced|placed|slapped|stuck ..7 sleep+|delay|wait|pause|retry+|cron|cronjob|if|special|case|exception|override|reboot|restart|flag|condition|hack|loop|swap|timer|hook|redirect|hard|constant|null|guard|script|watchdog|patch|symlink|alias|whitelist|whitelisted|entry|row|record|dummy|fake|clause|branch|check
    sleep+ of|for|before|in|between|after
    special|extra|own case|rule|handling|branch|treatment|exception|if
    an|extra|special|hard|another if ..1 for|statement|clause|in
    cron|cronjob|scheduled|nightly|script|job|watchdog|timer|task|reboot ..4 that|to|which|kicks|restart+|kills|clears|deletes|reruns|reboots|runs|cleans|resets|bounces|now|every
    @manual^|@manual= ..7 manually|hand|directly|prod|production|database|db|sql|live|table|row+|record+|raw|server|console
    manually|directly @manual^|@manual|@hack^|@clear^|@manual=|set|ran|sent|fixed|corrected|created|updated|triggered|started
    by hand
    manual correction|fix|update|entry|edit|intervention|change|patch|adjustment|import|export|restart|step|override|sql
    sql|update|insert|delete statement|script|update|query|fix
    data fix|patch|correction
    @clear^|@clear=|@clear ..4 cache+|cookie+|queue|temp|tmp|lock+|log+|folder|spool|backlog|session+|browser|table|disk|buffer|stuck|entries|storage|jobs|history|tokens|record|row+|directory|messages|keys|file+|partition|flag
    cache+|queue|cookies ..1 @clear^
    @hack^|@hack= ..3 the|our|your|that|this|all|every|it|worker|service|server|container|process|app|check|validation|machine|pod|job|database|alert|instance|router|browser|error+|alarm|plugin|tests?
    pinned|pin|locked|downgraded|downgrade|rolled|held|froze|frozen ..5 version|back|to|release|library|dependency|package
    back to ..2 old|previous|last|version
    rolled ..2 back
    told|asked|advised|instructed|showed|instruct|tell|have ..4 to|how|should|must|they|he|she|that|can ..4 use|refresh|reload|log|clear|restart|reboot|switch|press|click|retry|try|avoid|export|upload|open|delete|wait|enter|reopen|run|split|save
    you now|must|just|simply|have|only|need ..2 refresh|reload|clear|restart|reboot|retry|reopen|avoid|press|hit|use|log|type|upload|export|wait|click
    you can|should ..2 refresh|reload|clear|restart|reboot|retry|reopen|press|hit
    user+|customer+|they|he|she|client|staff now|can|should|must|just|simply|has|have|only|to|need+ ..2 refresh|reload|clear|restart|reboot|retry|reopen|avoid|press|hit|use|log|type|upload|export|wait|click
    we|i|it|system|job|script|import|code|app ..2 ignore+|skip+|swallow+|suppress+|bypass+|restart+|kill+|hide+|mute|drop+
    use|using|used|open+ ..3 incognito|chrome|firefox|edge
    renamed|rename|moved|copied|copy|symlinked|swapped|deleted|removed|replaced|excluded|dropped|took ..5 file|folder|table|column|row+|record+|numbers|data|values|config|certificate|entry+|out|test|check|duplicate+|item+|line|button|menu|field|message|warning|alert|alarm|plugin|log|customer|user|order+|invoice|constraint|index|trigger|rule|limit
    chmod|chown|777
    gave|give|given|granted ..3 admin|root|full|all|write|sudo ..2 rights|access|privileges|permission+
    firewall|validation|check+|verification|alert+|alarm+|ssl|tls|antivirus|scanner|filter|monitoring|constraint|feature|sync|caching|test+|logging|protection|limit|2fa|mfa ..1 is|are|was|were|now|: ..2 off|disabled|deactivated|removed|muted|bypassed|out|gone|silenced|skipped|suspended
    now|always|simply|just|we|i|let|made|makes ..1 return~|default+|defaulting|set ..3 zero|0|null|empty|true|false|default|dummy|constant|fake|blank
    dummy|fake|placeholder|blank|fixed value+|record+|entry|response|row|result|delay|wait|user|date
    whitelisted|whitelisting|exempted|excluded|exempt|excluding
    reset+|resetting ..4 password|counter|flag|status|sequence|session|state|connection|service|account|device|router|modem|index|to|manually|job|pool|db|database
    after a? restart|reboot|reset|flush
    a|the|another|quick|simple|clean|fresh|daily|nightly|weekly|automatic|scheduled|regular|one ..1 restart|reboot|refresh|reload|reset|bounce
    rounded|faked|masked|papered|patched|hacked ..5 totals|numbers|figures|values|result|over|so
    restart|reboot|reload|refresh|reset did|does|solves|fixes|solved|fixed|helped|is|every|daily|nightly|at|of|cured|cures
    restarts|reboots ..2 every|daily|nightly|automatically|itself|hourly|when|it|the
    copied|copy|copying|pasted ..5 over|from|into|by|manually
    set ..5 to|as ..3 off|true|false|zero|0|null|99|999|9999|infinite|unlimited|never|always|done|paid|complete|closed|manually
    swapped|bounced|kicked|rekicked|nudged|unstuck|poked
    recreated|recreate|reinstalled|reinstall|reimaged|reseated|replugged|unplugged
    changed|adjusted|moved|set ..3 clock|date|time|system
    fudged|faked|massaged|tricked
    feature flag ..2 off
    catch all`,
  claim: `
    @is|was|were|been|got|now|therefore|thereby|as|considered|finally|thus|so|is|and|have|then|'s|successfully|permanently ..1 solved|fixed|resolved|closed|settled|cured|repaired|finished|closing|remedied|concluded|rectified|done|gone
    @is|was|were|been|got|now|have|'s ..1 sorted !by|into|in|from
    < solved|fixed|resolved|closed|sorted|settled|cured|closing|done ..1 it|this|that|the|by|with|via|>
    solved|fixed|resolved|fixes|solves|cured|closed|close|closing|settled|settles it|this|that|the ..2 problem|issue|bug|matter|error|case|ticket|incident|crash|outage|topic|thing|>
    problem+|issue+|bug+|error+|incident+|ticket+|case|matter|story|topic|task|fault|crash+|defect|alarm|trouble|outage|it|that|this|thing+|all|everything|rest ..1 is|are|was|'s|now|be|been|has|have|as|all|gone|over|ok ..2 done|gone|over|fixed|solved|resolved|closed|sorted|fine|ok|good|history|finished|settled|handled|clear|cleared|completed|complete|away|off|disappeared|perfect|happy|past|dealt
    problem|issue|bug|error|incident|ticket|case|matter|fault|crash|job|task|work|item done|gone|over|handled|finished|complete|completed|dismissed|history|away|off|dealt|cleared|green
    < done|finished|sorted|fixed|solved|resolved|closed|gone|over|✅|✔ >
    done|finished|sorted|fixed|solved|resolved|closed|✅|✔ >
    ✅|✔
    all|everything|we|are good|fine|set|ok|done|green|sorted|well|clear ..1 now|again|here|>
    @is ..2 done|finished|sorted|good ..1 >
    good to go|now|again|close
    works|working|runs|running|up ..1 again|now|fine|perfectly|like|normally|properly|as|smoothly
    works , ..1 done|ticket|closed|closing
    works >
    back to normal|business
    nothing ..2 else|more|further|left ..1 to do|fix|be|for|needed|required|>
    nothing|no|none ..1 further|more|additional|other|left|action|work|steps|follow ..2 to|needed|required|necessary|do|left|up
    nothing to do
    that|this @is it|that|all|the
    that's|thats it|that
    that|this|which did|does|do ..1 it|the
    that|this|which|has|have ..1 solves|solved|fixes|fixed|cures|cured|sorted|sorts|resolved|resolves|settles|settled|ends|ended
    did|does the trick|job
    close~|shut ..2 it|the|this|that|ticket+|case|issue|incident|jira|bug|problem|matter|topic|as|now|here
    can|could|may|will|to|we ..1 be? close|closed
    mark|marked|marking|set|moved|move|consider|considered|considering|call|calling|count|declare|declared|treat|treated|flagged|status ..4 done|resolved|solved|fixed|closed|complete|completed|finished|it|over|green
    call it done|a|fixed|solved|closed|good|day
    permanent|permanently|final|definitive|proper|long|real|full|complete|lasting ..1 fix|fixed|solution|solved|resolved|term|cured|answer|remedy
    the ..1 fix|solution|answer|cure|remedy ..1 is|was|:
    solution|fix|remedy|answer|cure :
    fixed|solved|resolved|done|sorted :
    for good|ever
    once and for all
    never again
    will not ..2 happen|occur|come|return|back|again
    no longer ..1 an? issue+|problem+|happens|occurs|needed|appears|concern
    off the|our|my ..1 list|table|plate|board|hook
    checked|crossed|ticked|struck ..2 off
    wrapped|wrap+ ..2 up
    took|taken|take+ care ..2 of|it
    dealt|deal with
    job|mission|case|game|task done|accomplished|closed|over|complete|dismissed
    put ..2 bed|rest
    in the bag
    problem|issue|bug|error+|alarm|warning ..2 disappeared|vanished|went|cured|eliminated|history
    no more ..2 @trouble|complaints|alerts|alarms|errors|crashes|work
    so we are|'s good|done|fine|finished|set|ok
    customer|client|user|she|he|they|everyone|everybody @is|are ..1 happy|satisfied|fine|ok|content|good ..1 again|now|>
    shipped it
    moving|move|moved on
    no need to|for ..2 look|investigate|dig|do|worry|change|further|action|follow|more|touch|bother
    problem|issue|bug|error|case|ticket|incident ..1 solved|fixed|resolved|closed|sorted
    green again|now|>
    happy days
    end of story|the|incident`,
};
