import { Problem } from '../../problem.ts';
import { sentence } from '../../sentence.ts';
import { FilePart, refused } from './filePart.ts';
import { type Lined, readLinedJson } from './linedJson.ts';
import { builtInTemplate, type OwnTemplate } from './templates.ts';

/** In bytes: far more than a checklist needs. */
export const longestTemplate = 64 * 1024;

const mostSteps = 30;

type OwnStep = OwnTemplate['steps'][number];

interface Placed {
  readonly step: OwnStep;
  readonly line: number;
}

function readStep({ line, value }: Lined, at: number): Placed {
  if (!(value instanceof Map)) {
    throw refused(sentence('Line {0}: a step is written as { "id": "…", "label": "…" }.', line));
  }
  const part = new FilePart(value as ReadonlyMap<string, Lined>, { path: `steps[${at}].`, line });
  const other = part.stranger(['id', 'label', 'hint', 'later']);
  if (other) {
    throw refused(
      sentence(
        'Line {0}: a step has no "{1}". It has "id" and "label" and, if you like, "hint" and "later".',
        other.line,
        other.name,
      ),
    );
  }
  const { id, line: named } = part.id();
  const step = { id, label: part.text('label'), ...part.optional('hint'), ...part.optional('later') };
  return { step, line: named };
}

function readSteps({ line, value }: Lined): OwnStep[] {
  const listed = Array.isArray(value) ? (value as readonly Lined[]) : [];
  if (listed.length === 0 || listed.length > mostSteps) {
    throw refused(sentence('Line {0}: "steps" is a list of 1 to {1} steps: [ … ].', line, mostSteps));
  }
  const steps = new Map<string, OwnStep>();
  for (const [at, raw] of listed.entries()) {
    const { step, line: named } = readStep(raw, at);
    if (steps.has(step.id)) {
      throw refused(
        sentence('Line {0}: two steps have the id "{1}". Give one of them another id.', named, step.id),
      );
    }
    steps.set(step.id, step);
  }
  return [...steps.values()];
}

function readWhole({ line, value }: Lined): OwnTemplate {
  if (!(value instanceof Map)) {
    throw refused(
      sentence('Line {0}: a checklist is written as { "id": "…", "title": "…", "steps": [ … ] }.', line),
    );
  }
  const part = new FilePart(value as ReadonlyMap<string, Lined>, { path: '', line });
  const other = part.stranger(['id', 'title', 'steps']);
  if (other) {
    throw refused(
      sentence(
        'Line {0}: a checklist has no "{1}". It has "id", "title" and "steps".',
        other.line,
        other.name,
      ),
    );
  }
  const { id, line: named } = part.id();
  if (builtInTemplate(id)) {
    throw refused(
      sentence('Line {0}: the checklist "{1}" is built in. Take another id for yours.', named, id),
    );
  }
  return { id, title: part.text('title'), steps: readSteps(part.needed('steps')) };
}

export function tooLongTemplate(): Problem {
  return new Problem(
    'too long',
    sentence('This file is longer than 64 kB, so it is no checklist. Choose another one.'),
  );
}

/** What a person wrote as a checklist. @throws Problem that names the line and says what to do */
export function readTemplate(text: string): OwnTemplate {
  if (text.length > longestTemplate) throw tooLongTemplate();
  return readWhole(readLinedJson(text.replace(/^\ufeff/, '')));
}
