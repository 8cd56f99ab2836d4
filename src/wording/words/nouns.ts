/** Classes of words that are no verbs, by name; each a thesaurus of its own, single words only; `word+` stands for its plural, too. */
export const nouns: Readonly<Record<string, string>> = {
  be: "is are am was were be been being 's",
  is: "is are am 's",
  det: 'the a an this that these those your our their his her its my some any every each all one another both no',
  unit: 'minute+ min+ hour+ hr hrs day+ week+ month+ year+ workday+ weekday+ sprint+ quarter+ second+ sec',
  number:
    'a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty sixty ninety half #n',
  weekday:
    'monday+ tuesday+ wednesday+ thursday+ friday+ saturday+ sunday+ mon tue+ wed thu thur+ fri weekend',
  month:
    'january february march april june july august september october november december jan feb apr jun jul aug sep sept oct nov dec',
  part: 'morning afternoon evening night noon midnight lunchtime lunch midday eod cob eob eow eom tonight today tomorrow',
  when: '#day #time tomorrow tonight today eod cob eob eow eom noon midnight overnight',
  person:
    'colleague+ coworker+ intern+ junior trainee apprentice developer+ dev+ engineer+ programmer coder admin+ administrator+ sysadmin freelancer+ consultant+ contractor+ predecessor successor boss manager+ analyst operator+ technician+ assistant secretary accountant bookkeeper+ architect tester+ designer+ salesman salesperson rep representative agent+ employee+ staff user+ people folks lads guy+ team+ department+ office crew helpdesk warehouse cashier cfo cto ceo pm',
  head: 'vendor+ supplier+ provider+ hoster agency+ partner contractor+ subcontractor+ reseller integrator carrier+ bank+ courier+ distributor manufacturer firm company shop people guys folks lads staff colleague+ coworker intern+ apprentice trainee freelancer consultant+ predecessor analyst operator+ technician+ assistant secretary accountant bookkeeper tester+ designer+ rep+ employee+ admin+ administrator manager+ crew department+ office helpdesk hotline',
  supplier:
    'vendor+ supplier+ provider+ hoster agency+ partner+ contractor+ subcontractor+ reseller+ integrator+ carrier+ bank+ courier+ distributor manufacturer wholesaler freelancer isp telco datacenter landlord competitor outsourcer logistics insurer auditor acquirer registrar forwarder',
  department:
    'marketing sales qa ops operations devops sre itdept infra infrastructure backend frontend design legal finance accounting procurement purchasing hr support security management product platform logistics billing controlling testing networking compliance dispatch warehouse presales content data mobile database dba onboarding release web app cloud storage engineering delivery',
  // Whose name alone, after "the", means its people and no thing of theirs.
  desk: 'marketing sales qa ops operations devops sre itdept legal finance accounting procurement purchasing hr support management billing controlling compliance dispatch presales dba logistics warehouse',
  company:
    'stripe aws amazon azure microsoft google paypal sap oracle cloudflare vodafone telekom dhl ups fedex salesforce shopify adyen klarna twilio apple meta facebook atlassian hetzner ovh akamai okta zendesk hubspot mailchimp sendgrid heroku digitalocean datev ibm accenture capgemini github gitlab netsuite workday braintree worldpay mollie magento verizon comcast fastly godaddy docusign dropbox slack zoom',
  tech: 'cache token+ job+ function+ api endpoint script+ query+ request+ response cookie+ session+ button+ field+ form page dialog menu file+ row+ column+ table+ index database constraint+ compiler type+ method+ class module library parser scheduler cron worker+ queue+ thread+ process+ timeout handler listener hook flag setting+ option parameter variable value+ loop test+ pipeline validator schema policy rule+ filter algorithm sensor firmware driver browser typescript javascript python postgres mysql redis sqlite git docker kubernetes kernel sdk cli command object promise callback client component service+ server+ call+ app application system webhook lock transaction event+ message+ record+ header+ password key+ link+ proxy router node cluster container image pod mutex iterator enum regex checksum certificate daemon backup user draft editor screen exception+',
  artefact:
    'patch+ fix+ update release build version hotfix upgrade deployment rollout migration change correction solution bugfix rewrite refactoring rollback replacement software firmware implementation',
  trouble:
    'bug+ error+ issue+ problem+ outage+ incident+ failure+ defect+ crash+ glitch+ fault+ downtime interruption+ delay+ loss disruption+ hiccup+ trouble hassle mistake+ duplicates regression+ timeout+ slowdown mess gap+ surprises breakage',
  sure: 'fixed solved resolved repaired corrected restored sorted cured eliminated remedied rectified mended patched eradicated history unaffected flawless perfect bulletproof impossible gone over',
  stated:
    'fixed solved resolved repaired corrected restored sorted ready done live available working back finished completed complete gone online deployed released shipped delivered stable correct right operational usable up fast faster over eliminated cured implemented installed rolled reliable closed accessible recovered rectified remedied launched reactivated perfect flawless smooth secure safe fine ok normal integrated functional running mended patched settled reinstated unblocked unlocked eradicated consistent accurate healthy addressed',
  fixedly:
    'fixed solved resolved repaired corrected restored sorted done live working finished completed gone deployed released shipped delivered eliminated cured implemented rectified remedied mended patched ready back online up available',
  comm: 'update+ report+ summary status feedback answer+ reply finding+ analysis estimate estimation timeline detail+ information+ info news word list quote offer minutes agenda notes mail+ email message call meeting result+ assessment overview response recap proposal postmortem invitation invite documentation evaluation investigation review check+ statement explanation screenshots log+ example rca ticket draft presentation slides numbers date+ eta test+ research audit questionnaire survey contract paperwork link document+ comparison outcome writeup',
  adverb:
    'definitely certainly surely absolutely simply just also then now finally immediately quickly really totally completely fully properly permanently always still all both again directly personally gladly happily already straight automatically promptly of course obviously clearly once more everything',
  hedge:
    'should may might could plan+ planned planning aim+ aiming expect~ hope+ hoping hopefully try+ trying target~ likely probably perhaps maybe possibly estimate+ estimated estimation intend+ intending intention want+ depend+ depending tentative tentatively provisional provisionally think believe guess suppose ideally potentially propose considering forecast provided assuming assume unless subject pending tbc tbd anticipate+ anticipated attempt forecasted projected foresee optimistic confident scheduled seem+ looks appears feasible theoretically presumably conceivably roughly realistically striving strive',
  condition: 'if unless assuming provided depending pending whether hopefully should',
  folk: 'customer+ client+ user+ people folks team+ company companies site+ shop+ store+ hospital+ clinic+ ward+ practice+ school+ laboratory lab+ plant+ hotel+ museum+ library farm+ farmer+ office+ branch+ department+ parent+ mum+ dad+ teacher+ student+ pupil+ reader+ visitor+ guest+ passenger+ driver+ player+ tenant+ resident+ member+ citizen+ partner+ merchant+ broker+ dealer+ nurse+ doctor+ pharmacist+ operator+ colleague+ person+ tester+ buyer+ seller+ subscriber+ viewer+ traveller+ patient+ dentist+ lawyer+ librarian+ baker+ chef+ landlord+ church+ bakery bakeries kid+ child children employee+ worker+ publisher+ agency+ organisation+ organization+ municipality venue+ plant+ factory',
  // What is brought up only to say how little it is.
  trifle:
    'pixel+ cent+ penny pence euro+ dollar+ buck+ quid logo+ colour+ color+ font+ tooltip+ spinner icon+ typo+ comma+ label+ margin+ banner+ beep+ flicker spelling wording headline tint shade receipt+ wristband+ toy game beta demo dashboard screenshot+ toaster pallet+ millimetre+ millimeter+ decimal+ sticker+ sound button+ menu nuance+ detail+ triviality trivialities trifle+ formality nuisance hiccup+ blip glitch',
  runs: 'runs run works work scans scan prints print loads load opens open sells sell displays display shows show syncs sync tallies tally balances balance matches match adds add arrives arrive flows flow returns return behaves behave holds hold calculates fits fit boots boot connects connect delivers deliver updates plays play lends ships rests',
  running: 'running working scanning printing selling invoicing syncing delivering shipping playing flowing',
  slight:
    'negligible cosmetic academic theoretical hypothetical subjective anecdotal insignificant immaterial irrelevant petty trifling exaggerated peanuts nonsense noise imaginary imagined unfounded baseless groundless unimportant marginal harmless tolerable bearable emotional exotic overblown melodramatic luxury nitpicking overzealous ridiculous laughable absurd',
  worry:
    'concern+ fear+ worry worries complaint+ objection+ point+ report+ problem+ issue+ question+ impression+ observation+ remark+ request+ wish+ demand+ expectation+ deviation+ delay+ difference+ finding+ scenario risk+ case feedback comment+ criticism remark+ slowness latency argument+ feeling+ emotion+ sentiment panic excitement reaction disappointment dissatisfaction displeasure opinion+ irritation anger annoyance warning+ alarm+ idea suggestion+',
  strange: 'even really seriously honestly actually earth hell',
};
