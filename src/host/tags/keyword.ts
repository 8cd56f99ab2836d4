import * as vscode from 'vscode';
import { isKeyword } from '../../tags/heads.ts';
import { keyword } from '../../tags/tag.ts';

/** The word that opens a tag here; what is no word counts as the usual one. */
export function keywordHere(): string {
  const set = vscode.workspace.getConfiguration('listenFirst').get('temporary.keyword', keyword);
  return typeof set === 'string' && isKeyword(set) ? set : keyword;
}
