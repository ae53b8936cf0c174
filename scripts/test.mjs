#!/usr/bin/env node
// `npm test`: everything that is checked, and one line that sums it up. The work is in test/, which needs the project's own Node.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    '请用 npm test 运行，它会准备好所需的 Node 24。/ Run "npm test": it brings the Node 24 that is needed.\n',
  );
  process.exit(1);
}
const { testAll } = await import('./test/all.ts');
process.exitCode = await testAll(process.argv.slice(2));
