import { startPageHost } from '../reading/page-host.ts';
import { type EngineVerb, type Row, stringField } from './verb.ts';

/** `read`: the verdict and the articles of one saved page a line, in real Chromium. */
export default async function read(): Promise<EngineVerb> {
  const host = await startPageHost('tools/reading/read-in-page.ts');
  const answer = async (row: Row) => {
    const id = stringField(row, 'id');
    const saved = { url: stringField(row, 'url'), html: stringField(row, 'html') };
    const answered = await host.run(saved, `Reading.readThisPage(${JSON.stringify(saved.url)})`);
    return [{ id, ...(answered as object) }];
  };
  const finish = async () => {
    await host.close();
    return [];
  };
  return { answer, finish };
}
