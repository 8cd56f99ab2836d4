export const contemptExamples = {
  'dismissive/others': {
    bad: [
      'Hundreds of dentists live with that screen without complaining.',
      'Nobody forces you to open that tab.',
      'Our other tenants never struggle with the lift.',
      'Hardly anyone notices the delay.',
    ],
    good: [
      'Nobody lost any data, and 40 people lost an hour each.',
      'All members have received the list by post.',
      'Most clinics have three scanners, yours has one.',
    ],
  },
  'dismissive/small': {
    bad: [
      'Your worry about the leap year is rather academic.',
      'It is a mug printer, not a space station.',
      'I would not lose any sleep over that.',
      'In the grand scheme of things a torn page is not much.',
      "It isn't worth anybody's time.",
      'Bugs happen.',
    ],
    good: [
      'The delay was 40 minutes on average and two hours at the worst site.',
      'The shade is darker than in your file, as you said.',
      'The lamp stays on for 20 seconds after the door is closed.',
    ],
  },
  'dismissive/condescending': {
    bad: [
      'A grown man should be able to find the power switch.',
      'Must I really draw you a picture?',
      'Surely a librarian can remember four digits.',
      'You are overthinking this.',
      'May we gently remind you that we are the specialists.',
    ],
    good: [
      'Here is a drawing of the three steps, because our text is hard to follow.',
      'If you have never used the filter, I can show it to you tomorrow at 10.',
      'Please read chapter 3 before the workshop on Thursday.',
    ],
  },
  'dismissive/closing-off': {
    bad: [
      'We regard this discussion as closed.',
      'Your displeasure has been noted.',
      'Kindly refrain from writing every day.',
      'Works as specified.',
      'I do not have the patience to explain it.',
      'We will not entertain this any further.',
      'The help button is there for a reason.',
    ],
    good: [
      'Your wish has been noted, and the board decides on it on 12 January.',
      'Works as specified, but the specification is wrong.',
      'The maintenance is closed and the lift runs since 14:00.',
    ],
  },
  'dismissive/mocking': {
    bad: [
      'lol ok so one towel was wet',
      'He goes on about the parking again.',
      'We are a bakery and not mind readers.',
      'What more do they want?',
      'Thanks for the novel.',
      'The usual moaning from the night shift.',
    ],
    good: [
      'Thank you for the long mail, I read all of it.',
      'Take a deep breath before you call, the customer is upset.',
      'What do they want to see first?',
    ],
  },
};
