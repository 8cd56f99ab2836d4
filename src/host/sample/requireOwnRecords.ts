import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';

/** What a person means to keep must not go where nothing is kept. @throws Problem while the sample is on */
export function requireOwnRecords({ sample }: App): void {
  if (!sample.isOn) return;
  throw new Problem(
    'bad input',
    vscode.l10n.t('You are in the sample, where nothing is kept. Leave the sample first, then try again.'),
  );
}
