import { run } from './steps/run.mjs';
import { stop } from './steps/say.mjs';

const SQL =
  'select day, model, part, calls, input_tokens, output_tokens, assumed_tokens from model_usage order by day desc, model, part limit 400';
const where = process.argv.includes('--remote') ? '--remote' : '--local';

const { code, output } = run('wrangler', ['d1', 'execute', 'DB', where, '--json', '--command', SQL], {
  quiet: true,
});
if (code !== 0) stop(whatWentWrong(output));

const rows = JSON.parse(output.slice(output.indexOf('['), output.lastIndexOf(']') + 1))[0].results;
if (rows.length === 0) console.log('No model has been called yet.');
else print(rows);

/** Columns as wide as what stands in them. */
function print(rows) {
  const lines = [Object.keys(rows[0]), ...rows.map((row) => Object.values(row).map(String))];
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  for (const line of lines)
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    );
}

function whatWentWrong(text) {
  if (text.includes('no such table'))
    return `The table of use is not there yet: run npx wrangler d1 migrations apply DB ${where}.`;
  return `Wrangler could not read the database ${where}: ${text.trim().split('\n').slice(-3).join(' ')}`;
}
