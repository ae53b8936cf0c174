import { runCommand } from './command.ts';
import { planCommand } from './plan-command.ts';

await runCommand((args) => planCommand(args));
