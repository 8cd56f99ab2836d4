import { certaintyExamples } from './certaintyExamples.ts';
import { contemptExamples } from './contemptExamples.ts';
import { dismissiveExamples } from './dismissiveExamples.ts';

/** What a rule finds and what it leaves alone; the tests run all of them. */
export interface Examples {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

export const examples: Readonly<Record<string, Examples>> = {
  'promise/outcome': {
    bad: [
      "The dev guys are pushing the hotfix tonight and by breakfast you won't notice it was ever broken.",
      'By close of play tomorrow your warehouse staff can scan again.',
      "You'll be invoicing as normal by lunchtime.",
      "It'll be sorted by the time you're back from holiday on Monday.",
      'we gonna fix this until friday 100 percent sure',
      'From next week on the sync runs without a single hiccup.',
    ],
    good: [
      'We expect the patch on Thursday if testing goes well.',
      'We intend to finish the analysis this week; you hear from us on Friday in any case.',
      'The scheduler will restart the job automatically after three failures.',
      'She told us that her boss wants it fixed by Friday.',
      'Maintenance window: Saturday 22:00 to 23:00, the shop will be unavailable.',
    ],
  },
  'promise/absolute': {
    bad: [
      'Data loss is excluded with the new storage.',
      'Nothing will be lost when we switch the servers over.',
      'Migration this weekend, zero impact for your users.',
      "That bug can't come back.",
      'It is absolutely impossible that a backup gets lost with the new setup.',
      'the mobile app wont crash again after this update',
      'Your warehouse module goes live on 1 February without any interruption.',
    ],
    good: [
      'A second storage is out of the question for this year.',
      'We cannot rule out that it happens again, so we keep watching it until 4 December.',
      'The job never runs twice at the same time.',
      'The test suite must always pass before we merge.',
    ],
  },
  'promise/assurance': {
    bad: [
      'You have seen that banner for the last time.',
      'The switch to the new line is as good as done.',
      'You can sleep soundly, nobody gets in.',
      'You can count on us.',
      'We guarantee that the import works.',
      'I give you my word that the numbers add up after the patch.',
      'We assure you that this outage was the last one.',
      'Yes, SSO is coming in March, you have my promise.',
      'I can guarantee that your employees keep their access during the move.',
    ],
    good: [
      'Can you guarantee that the file is complete?',
      'The SLA guarantees a first answer within four hours.',
      'It is too early to promise anything.',
    ],
  },
  'promise/ease': {
    bad: [
      'It is merely a matter of two clicks.',
      'It is a five minute fix.',
      'That is a piece of cake for us.',
      'Trivial change on our end, ten minutes tops.',
      'Restoring the old prices is a matter of five minutes for us.',
      'It is only a config flag, takes me two minutes.',
      'No worries, that is fixed in five minutes.',
    ],
    good: [
      'This will take more than a quick fix.',
      'The customer said it was easy for her to find the new button.',
      'It took two minutes to restart the server.',
    ],
  },
  'blame/party': {
    bad: [
      'The carrier sat on our ticket for three hours.',
      'The courier company simply lost the parcels.',
      "Your accountant typed in the wrong VAT number, that's why the invoice is off.",
      'Somebody at your end must have changed the password without telling us.',
      'This happened because the infrastructure department pulled the plug too early.',
      'Our former contractor left the code in a terrible state.',
      'Azure let us down once more.',
    ],
    good: [
      'The vendor has not answered since Friday; we call them at 14:00.',
      'The provider had a network failure between 9 and 10 and restored the service at 10:05.',
      'I deleted the wrong folder yesterday; that was my mistake and I restored it from the backup.',
      'She said that their consultant had deleted the mapping.',
      'The old driver was deleted by the update on 12 November.',
    ],
  },
  'blame/fault': {
    bad: [
      'Whoever packaged this left the patch out.',
      'The delay is to be attributed to late test data.',
      'Your hoster dropped the ball on Friday.',
      'The fault clearly lies with the plugin vendor.',
      'The delay is entirely down to your legal department.',
      "It was the freelancer's sloppy work that caused the outage.",
      'The hoster is responsible for the downtime, not us.',
      'This error was introduced by your previous developer.',
      'This whole mess is the fault of the project manager at Siemens.',
    ],
    good: [
      "I don't think it is anyone's fault.",
      'Both totals were wrong because we had swapped two columns.',
      'Did anybody on your side change the firewall on Monday?',
    ],
  },
  'blame/distancing': {
    bad: [
      'It is not our problem that the courier is slow.',
      'That is out of our hands, please contact the bank directly.',
      "It's on the bank to sort out, we did our part.",
      'We have no influence on that, please complain to Microsoft.',
      'Unfortunately your IT blocks our port, so it is not in our hands.',
      'The electrician cut our line, not our doing.',
    ],
    good: [
      'Our DNS provider confirmed an incident and is working on it; next update at 15:00.',
      'Please forward this mail to your IT so that they can open port 443 by Thursday.',
    ],
  },
  'blame/counterfactual': {
    bad: [
      'If your admin had read the notice, the site would not have gone down.',
      'Your staff should have tested the file before sending it.',
      'Had they told us about the campaign, the shop would not have crashed.',
    ],
    good: [
      'If the supplier delivers on time, we plan to go live on 1 March.',
      'Our monitoring did not alert us, so we have added a check.',
    ],
  },
  ...certaintyExamples,
  ...dismissiveExamples,
  ...contemptExamples,
  'vague-date/time': {
    bad: [
      'Hang tight, somebody will reach out.',
      'I will look at the parser when life allows.',
      "You'll hear from us in the coming weeks.",
      "Once we know more we'll be in touch.",
      'We intend to tackle the slow reports sometime after the summer.',
      'Our specialist will reach out to you at the earliest opportunity.',
      'Someone from the team will ring you back in a bit.',
      'The corrected price list is coming soon.',
    ],
    good: [
      'Please let us know as soon as you have tested it.',
      'We rolled back as soon as we saw the alert.',
      "We'll send you the findings by Wednesday 17:00.",
    ],
  },
  'vague-date/none': {
    bad: [
      "We'll look into the labels.",
      'I will forward it to the team.',
      "I'm going to ask our database guy about it.",
      'News on the refund to follow.',
      'will check and revert',
      'I will forward your wish to product management.',
    ],
    good: [
      'I will ask Jana today and call you back at 15:00.',
      'Once you confirm the amounts, we start the import and report back within one hour.',
      'The file will be sent to the printer.',
    ],
  },
  'hack-as-final/closed': {
    bad: [
      'Bounced the app pool, customer is happy, case closed.',
      'I deleted the corrupt rows in production and that settles it.',
      'We simply skip records without a postcode now; issue resolved.',
      'Told the user to clear her cookies, works, closing.',
      'Raised the memory limit to 8 GB and marked the incident as solved.',
      'Set the feature toggle to off for Acme. Done.',
    ],
    good: [
      'As a temporary measure we restart the service every night; the ticket for the real fix is 4711.',
      'We disabled the job on Monday and enabled it again on Tuesday after the fix was tested.',
      'The disk was full. We freed 40 GB and set an alert at 80 percent.',
      'We restarted the node at 09:15 as a first step; the analysis continues today and you will have the result by 16:00.',
    ],
  },
};
