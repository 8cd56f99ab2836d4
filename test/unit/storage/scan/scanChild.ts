import { scanTree } from '../../../../src/storage/scan/scanTree.ts';

/** Scans in a process of its own, which may have fewer rights; prints what came of it, a line for each engine. */
const { folder, engines, rg } = JSON.parse(process.argv[2] ?? '{}');
for (const engine of engines) {
  const { tags, problems, isComplete } = await scanTree({ folder, engines: [engine], rg });
  const codes = problems.map(one => `${one.file} ${one.code}`);
  console.log(JSON.stringify({ engine, tags: tags.map(one => one.file), codes, isComplete }));
}
