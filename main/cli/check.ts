import type { Command } from './command.ts';

export const check: Command = {
  name: 'check',
  says: 'looks over pages, references, schema, change log and search index',
  takes: [],
  options: [],
  file: 'open',
  async run(use) {
    const report = await use.call('file.check', {});
    use.result(report, () => report.steps.map((step) => `${step.step}: ${step.detail}`).join('\n'));
    return report.ok ? 0 : 1;
  },
};
