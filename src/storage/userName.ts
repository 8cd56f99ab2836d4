import { userInfo } from 'node:os';

/** A container may run under a user without a name. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env['USER'] || process.env['LOGNAME'] || 'unknown';
  }
}
