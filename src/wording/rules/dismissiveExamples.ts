export const dismissiveExamples = {
  'dismissive/competence': {
    bad: [
      'You must be using it wrong.',
      'Anyone understands that.',
      'Please learn to use the filter before you complain.',
      'Everybody else is perfectly happy with the new layout.',
      'Anybody knows that.',
      'You obviously have no idea how the API works.',
    ],
    good: [
      'If you like, I can show you how the filter works.',
      'Your team knows the process best, so we would like to watch one return from start to end.',
    ],
  },
  'dismissive/repetition': {
    bad: [
      'As I have already explained, the report runs at night.',
      'I told you twice that this is not supported.',
      "I've explained this to you a dozen times now.",
      'This has been answered before, see above.',
      'Again: the button is in the upper right corner, as I wrote last week.',
      "We already discussed this last month and the answer hasn't changed.",
    ],
    good: [
      'As agreed in our call, here are the three options.',
      'You mentioned that the printer stops after ten labels; does it happen with every printer?',
    ],
  },
  'dismissive/brush-off': {
    bad: [
      'Opens on my laptop, closing.',
      'Our graphs are green, so whatever you are seeing is not real.',
      'The software does what it is supposed to do, end of story.',
      "Can't reproduce. Closing.",
      "It's all explained in the documentation, have a look there.",
      'Works fine here, so there is nothing to fix.',
      'Sorry, but that is simply how our product works and it will stay that way.',
      'Closing as invalid.',
    ],
    good: [
      'Closing as agreed on the phone.',
      'I cannot reproduce it so far. Could we share screens on Thursday at 10?',
      'Thanks, the new version works for me, too.',
      'I tested it on two machines and saw the same error as you.',
    ],
  },
  'dismissive/minimising': {
    bad: [
      'Larger type is a matter of taste.',
      'It is two seconds, you will live.',
      'Nobody but you has ever had trouble with this screen.',
      "That's just cosmetic, no reason to get upset.",
      "You're making a mountain out of a molehill.",
      'We have more urgent things than the colour of a button.',
      "I really don't see what the fuss is about.",
      "No other client has ever asked for that, so we won't do it.",
    ],
    good: [
      'Sales calm down after the holidays, as the figures of 2025 show.',
      'Nobody was hurt by the outage, but 12 orders came late.',
      'All customers can see the new column since Tuesday.',
    ],
  },
  'dismissive/refusal': {
    bad: [
      'We have nothing further to add on this subject.',
      'Perhaps a course in Excel would help.',
      'who on earth prints invoices nowadays?',
      'Maybe you should ask someone who knows Excel.',
      'I doubt that you really need this.',
      'What did you expect from a free version?',
      'That is impossible, the system cannot do that.',
      "I don't know what you did, but on our side everything works.",
    ],
    good: [
      'You asked for a simple solution; here are two options with their risks.',
      'What would have to be ready for your audit in March?',
    ],
  },
};
