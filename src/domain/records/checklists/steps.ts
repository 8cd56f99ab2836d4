import { type Sentence, sentence } from '../../sentence.ts';

/** What can still be done about a step once the talk is over. */
export interface Later {
  readonly hint: Sentence;
  /** What a follow-up of it is called. */
  readonly later: Sentence;
  /** It is done by agreeing on a date. */
  readonly setsDate?: true;
}

export interface StepWords {
  readonly label: Sentence;
  /** Missing where only the talk itself gave the chance. */
  readonly after?: Later;
}

/** The steps everybody knows. One id means the same step in every checklist, so that a tick outlives the choice of another. */
const words = {
  'let-finish': { label: sentence('Let them finish') },
  'keep-calm': { label: sentence('Keep calm, do not argue') },
  impact: {
    label: sentence('Impact acknowledged'),
    after: {
      hint: sentence('Write them, before anything else, what it does to their work, in their own words.'),
      later: sentence('Tell them that we see what it does to their work'),
    },
  },
  'said-back': {
    label: sentence('Said back and confirmed'),
    after: {
      hint: sentence('Write them in a mail what you understood, and ask whether it is right.'),
      later: sentence('Say back by mail what we understood'),
    },
  },
  'real-need': {
    label: sentence('What is the real need?'),
    after: {
      hint: sentence('Ask what they want to reach with it: what they ask for may not be what they need.'),
      later: sentence('Ask what the real need is'),
    },
  },
  'done-today': {
    label: sentence('How they do it today'),
    after: {
      hint: sentence('Ask them to show you, step by step, how they do it now.'),
      later: sentence('Ask how they do it today'),
    },
  },
  'their-words': {
    label: sentence('Their own words noted'),
    after: {
      hint: sentence('Which words do they use for what? Note each with its meaning, and use it.'),
      later: sentence('Note the words they use'),
    },
  },
  'who-decides': {
    label: sentence('Who decides'),
    after: {
      hint: sentence('Ask who decides, who has a say, and who works with it every day.'),
      later: sentence('Ask who decides'),
    },
  },
  success: {
    label: sentence('What success looks like'),
    after: {
      hint: sentence('Ask how they will see that it works for them.'),
      later: sentence('Ask what success looks like'),
    },
  },
  constraints: {
    label: sentence('What sets the limits'),
    after: {
      hint: sentence('Ask for dates, money, rules and systems that cannot change.'),
      later: sentence('Ask what sets the limits'),
    },
  },
  'no-blame': {
    label: sentence('No blame on anybody'),
    after: {
      hint: sentence('Did it sound as if a person or a team was at fault? Say that it was us as a company.'),
      later: sentence('Set right what sounded like blame'),
    },
  },
  'no-unsafe-promise': {
    label: sentence('No unsafe promise'),
    after: {
      hint: sentence('Did you promise something before its cause is known? Set it right soon.'),
      later: sentence('Set an unsafe promise right'),
    },
  },
  'named-temporary': {
    label: sentence('Temporary is called temporary'),
    after: {
      hint: sentence('If something is a stopgap, they should know it, with its end date.'),
      later: sentence('Tell them what is temporary'),
    },
  },
  options: {
    label: sentence('Options with cost and risk'),
    after: {
      hint: sentence(
        'Write them each option with what it costs, what can go wrong and what they would lose.',
      ),
      later: sentence('Send the options with cost and risk'),
    },
  },
  alternatives: {
    label: sentence('Alternatives named'),
    after: {
      hint: sentence('Note what was decided against, so that nobody has to ask again.'),
      later: sentence('Note what was decided against'),
    },
  },
  decided: {
    label: sentence('Who decided'),
    after: {
      hint: sentence('Note who decided: a decision that nobody made does not hold.'),
      later: sentence('Note who decided'),
    },
  },
  'in-writing': {
    label: sentence('Confirmed in writing'),
    after: {
      hint: sentence('Write them what was decided, and ask them to confirm it.'),
      later: sentence('Confirm the decision in writing'),
    },
  },
  'what-happened': {
    label: sentence('What happened, without blame'),
    after: {
      hint: sentence('Write down what happened, in order, and name nobody as being at fault.'),
      later: sentence('Write down what happened, without blame'),
    },
  },
  'what-helped': {
    label: sentence('What helped'),
    after: {
      hint: sentence('Note what went well, on both sides, so that it is done again.'),
      later: sentence('Note what helped'),
    },
  },
  'to-change': {
    label: sentence('What to change, with dates'),
    after: {
      hint: sentence('What is done differently from now on? Each change needs a date.'),
      later: sentence('Give every change a date'),
      setsDate: true,
    },
  },
  thanked: {
    label: sentence('Thanked them'),
    after: {
      hint: sentence('Thank them for their time and for what they told you. A short mail will do.'),
      later: sentence('Thank them'),
    },
  },
  'asked-feedback': {
    label: sentence('Asked how we handled it'),
    after: {
      hint: sentence('Ask two things: what was good in how we handled it, and what was not?'),
      later: sentence('Ask how we handled it'),
    },
  },
  'next-date': {
    label: sentence('Next date agreed'),
    after: {
      hint: sentence('When do they hear from you, even if nothing has changed?'),
      later: sentence('Agree on the next date'),
      setsDate: true,
    },
  },
  'asked-else': {
    label: sentence('Asked what else'),
    after: {
      hint: sentence('Ask at the next chance whether there is anything else.'),
      later: sentence('Ask what else there is'),
    },
  },
} as const satisfies Readonly<Record<string, StepWords>>;

export type StepId = keyof typeof words;

export const isBuiltInStep = (id: string): id is StepId => Object.hasOwn(words, id);

/** A step as a checklist of one's own words it; a step that is built in needs its id alone. */
export interface OwnStep {
  readonly id: string;
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly later?: string | undefined;
}

/** Words of a person: what stands there is shown, and never translated. */
const own = (text: string) => sentence('{0}', text);

/** Its own words count; what it does not say is said as for the built-in step of that id. */
export function stepWords({ id, label, hint, later }: OwnStep): StepWords {
  const known: StepWords | undefined = isBuiltInStep(id) ? words[id] : undefined;
  const named = label === undefined ? (known?.label ?? own(id)) : own(label);
  if (known && !known.after) return { label: named };
  const after: Later = {
    hint: hint === undefined ? (known?.after?.hint ?? own('')) : own(hint),
    later: later === undefined ? (known?.after?.later ?? named) : own(later),
    ...(known?.after?.setsDate && { setsDate: true }),
  };
  return { label: named, after };
}
