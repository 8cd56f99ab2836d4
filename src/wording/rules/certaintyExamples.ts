export const certaintyExamples = {
  'promise/foretold': {
    bad: [
      'From Monday your scanners print again.',
      'By tomorrow noon all your invoices are back.',
      'Come Tuesday you log in as if nothing had happened.',
      'The next firmware ends your queues.',
      'Tomorrow the kiosk sells again.',
    ],
    good: [
      'We expect that your scanners print again on Monday.',
      'The system was back at 14:00 on Tuesday.',
      'The next version contains a first attempt at it.',
    ],
  },
  'promise/sworn': {
    bad: [
      'I bet my hat that it holds.',
      'Whatever it takes, you open on Saturday.',
      'The totals are right to the cent from Monday.',
      'There is no doubt whatsoever that it works.',
      'Not one record goes missing.',
      'The pump is never failing on you again.',
    ],
    good: [
      'We cannot vouch for the courier.',
      'There is some doubt that it works, so we watch it until Friday.',
      'The totals matched to the cent in the last three runs.',
    ],
  },
  'promise/trifling': {
    bad: [
      'All it takes is a new cable.',
      'It is literally two lines.',
      'Leave it with me and it is handled.',
      'For our team it is a mere trifle.',
    ],
    good: [
      'It took two lines, and three days to find them.',
      'Please save the form before you close it.',
      'The cable costs 40 euros.',
    ],
  },
};
