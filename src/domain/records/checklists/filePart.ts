import { isIdentifier } from '../../identifier.ts';
import { Problem } from '../../problem.ts';
import { type Sentence, sentence } from '../../sentence.ts';
import { visibleLine } from '../../visible.ts';
import type { Lined } from './linedJson.ts';

/** In characters. */
const longest = { title: 60, label: 80, hint: 200, later: 80 } as const;

export const refused = (advice: Sentence): Problem => new Problem('bad input', advice);

/** What a file said, short enough to be said back. */
export const shortened = (text: string): string => visibleLine(text).slice(0, 60);

/** Something a person can read, and not only signs that take no room. */
const isSeen = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

interface Place {
  /** "steps[2].", or nothing. */
  readonly path: string;
  /** Where what is missing would have to stand. */
  readonly line: number;
}

/** The fields of one part of a checklist's file, and what is told where one of them is wrong. */
export class FilePart {
  readonly #fields: ReadonlyMap<string, Lined>;
  readonly #place: Place;

  constructor(fields: ReadonlyMap<string, Lined>, place: Place) {
    this.#fields = fields;
    this.#place = place;
  }

  needed(name: string): Lined {
    const found = this.#fields.get(name);
    if (found) return found;
    throw refused(sentence('Line {0}: "{1}" is missing. Add it.', this.#place.line, this.#path(name)));
  }

  id(): { readonly line: number; readonly id: string } {
    const { line, value } = this.needed('id');
    if (isIdentifier(value)) return { line, id: value };
    throw refused(
      sentence(
        'Line {0}: "{1}" cannot be an id. Use 1 to 40 lower-case letters, digits and dashes, starting with a letter or digit.',
        line,
        typeof value === 'string' ? shortened(value) : '…',
      ),
    );
  }

  /** One line of text. */
  text(name: keyof typeof longest): string {
    const { line, value } = this.needed(name);
    const path = this.#path(name);
    if (typeof value !== 'string') {
      throw refused(sentence('Line {0}: "{1}" is no text. Write it in quotes.', line, path));
    }
    const text = value.trim();
    const length = Array.from(text).length;
    if (!isSeen(text)) {
      throw refused(sentence('Line {0}: "{1}" is empty. Write something there.', line, path));
    }
    if (visibleLine(text) !== text) {
      throw refused(
        sentence(
          'Line {0}: "{1}" holds a line break or a sign that cannot be seen. Type it anew.',
          line,
          path,
        ),
      );
    }
    if (length <= longest[name]) return text;
    throw refused(
      sentence(
        'Line {0}: "{1}" has {2} characters and may have {3}. Shorten it.',
        line,
        path,
        length,
        longest[name],
      ),
    );
  }

  /** The same where it may be left out. */
  optional<K extends 'hint' | 'later'>(name: K): { readonly [N in K]?: string } {
    return this.#fields.has(name) ? ({ [name]: this.text(name) } as { [N in K]?: string }) : {};
  }

  /** The first field that is none of those. */
  stranger(known: readonly string[]): { readonly name: string; readonly line: number } | undefined {
    for (const [name, { line }] of this.#fields) {
      if (!known.includes(name)) return { name: shortened(name), line };
    }
    return undefined;
  }

  #path(name: string): string {
    return `${this.#place.path}${name}`;
  }
}
