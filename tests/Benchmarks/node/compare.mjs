// Reads the names of message files from standard input; prints how many messages a second of
// processor time mailparser + email-reply-parser read.
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import ReplyParser from 'email-reply-parser';

const files = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const messages = files.map((file) => readFileSync(file));

async function readAll() {
  let chars = 0;
  for (const raw of messages) {
    const mail = await simpleParser(raw);
    chars += new ReplyParser().read(mail.text ?? '').getVisibleText().length;
  }
  return chars;
}

for (let i = 0; i < 2; i++) await readAll();
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
const start = used();
let rounds = 0;
while (used() - start < 5) {
  await readAll();
  rounds++;
}
console.log(`node ${Math.round((rounds * messages.length) / (used() - start))}`);
