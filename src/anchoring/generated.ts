const folders = /(?:^|\/)(?:dist|build|out|vendor|third_party|coverage|node_modules)\//;
const files = /(?:\.min\.\w+|\.map|\.lock|-lock\.\w+|\.snap)$/;

/** Whether a path looks like one that a program wrote: copies of code stand there that nobody wrote there. */
export function looksGenerated(path: string): boolean {
  return folders.test(path) || files.test(path);
}
