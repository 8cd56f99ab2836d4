import * as vscode from 'vscode';
import { shortDay } from '../../../domain/day.ts';
import type { EntryKind } from '../../../domain/records/entry.ts';
import { type Ask, type Hint, noHint, type Tell } from '../../../protocol/call.ts';
import type { EditTarget, FieldUse } from '../../../protocol/callKinds.ts';
import type { App } from '../../app.ts';
import { quietly } from '../../guard.ts';
import { loadDates } from '../../loadDates.ts';
import type { DatedAdvice } from '../../wording/adviceFor.ts';
import { adviceOn } from '../../wording/adviceOn.ts';
import { agreeOn } from './agreeOn.ts';
import { daysSeen } from './daysSeen.ts';
import type { LineDay } from './lineDay.ts';

const { t } = vscode.l10n;

type Typing = Extract<Ask, { kind: 'typing' }>;

/** Milliseconds without a key before a line is looked at. */
const pause = 150;

/** "by Fri 27 Nov", and "in 3 days" as it is. */
const asSaid = (words: string) => (/^(?:in|within)\b/.test(words) ? words : t('by {0}', words));

function refusal({ words, suggestion, otherwise, problem }: Extract<LineDay, { problem: string }>): string {
  const said = suggestion && asSaid(suggestion);
  if (otherwise && suggestion) return t('"{0}" can be {1} or {2}.', words, suggestion, otherwise);
  if (problem === 'no such day')
    return said ? t('There is no {0}. Say "{1}".', words, said) : t('There is no {0}.', words);
  if (problem === 'past') return said ? t('{0} is over. Say "{1}".', words, said) : t('{0} is over.', words);
  if (problem === 'too far') return t('{0} is more than five years away.', words);
  return said ? t('"{0}" is no date. Say "{1}".', words, said) : t('"{0}" is no date.', words);
}

/** What the end of a line means; only a promise must name a day that everybody can keep. */
function hintFor(found: LineDay | undefined, kind: EntryKind): Hint {
  if (!found) return noHint;
  if ('day' in found) {
    const day = shortDay(found.day);
    return {
      text: kind === 'promise' ? t('by {0}', day) : t('{0}: {1}', found.words, day),
      isRefusal: false,
    };
  }
  return kind === 'promise' ? { text: refusal(found), isRefusal: true } : noHint;
}

/** What they promise is no sentence of ours. */
const isPromiseOfTheirs = (kind: EntryKind, { target, owes }: FieldUse) =>
  kind === 'promise' && (target ? target.whose : owes) === 'them';

/** Says under the field what the day means in which the line ends, as soon as the typing pauses. */
export class LineHints {
  readonly #app: App;
  readonly #tell: (tell: Tell) => unknown;
  readonly #look: (typing: Typing) => Promise<void>;
  #soon: NodeJS.Timeout | undefined;
  /** The better sentence that was offered last. */
  #offered: DatedAdvice | undefined;

  constructor(app: App, tell: (tell: Tell) => unknown) {
    this.#app = app;
    this.#tell = tell;
    this.#look = quietly(app, (typing: Typing) => this.#resolve(typing));
  }

  hear(typing: Typing): void {
    clearTimeout(this.#soon);
    const { text, target } = typing;
    if (text.trim() === '' || target?.act === 'correct') return;
    this.#soon = setTimeout(() => void this.#look(typing), pause);
  }

  dispose(): void {
    clearTimeout(this.#soon);
  }

  async #resolve(typing: Typing): Promise<void> {
    const { conversation, text, count, as, target, speaker } = typing;
    const { lineDay } = await loadDates();
    const seen = await daysSeen(this.#app, conversation);
    const found = lineDay({ text, ...seen });
    const kind = (target && (await this.#kindOf(conversation, target))) ?? as;
    const isTheirs = isPromiseOfTheirs(kind, typing);
    const line = { conversation, text, kind, speaker };
    const advice = isTheirs ? undefined : await adviceOn(this.#app, line, seen);
    this.#offered = advice ?? this.#offered;
    await this.#tell({
      kind: 'hint',
      conversation,
      count,
      ...hintFor(found, kind),
      ...(advice && { advice }),
    });
  }

  /** Whoever is faster than the pause is told of the line that was added. */
  async hearAdded(added: Extract<Ask, { kind: 'add' }>): Promise<void> {
    const { conversation, id, text, as, speaker } = added;
    const { day, instead } = this.#offered ?? {};
    if (as === 'told' && day && text === instead) await agreeOn(this.#app, { conversation, entry: id, day });
    if (isPromiseOfTheirs(as, added)) return;
    const advice = await adviceOn(this.#app, { conversation, text, kind: as, speaker, isAdded: true });
    this.#offered = advice ?? this.#offered;
    if (advice) await this.#tell({ kind: 'advice', conversation, advice: { ...advice, entry: id } });
  }

  async #kindOf(conversation: string, { entry, kind, isTurned }: EditTarget): Promise<EntryKind | undefined> {
    if (isTurned && kind) return kind;
    const read = await (await this.#app.desk()).conversation(conversation);
    return read?.entries.find(one => one.id === entry)?.kind;
  }
}
