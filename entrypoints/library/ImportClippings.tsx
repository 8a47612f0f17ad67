import { StatusNotice } from '../../components/StatusNotice.tsx';
import { importHypothesis } from '../../lib/annotations/import-hypothesis.ts';
import { importJsonLd } from '../../lib/annotations/import-json-ld.ts';
import { importReadwise } from '../../lib/annotations/import-readwise.ts';
import type { ImportDraft, ImportPlan } from '../../lib/annotations/import-report.ts';
import { t, tn } from '../../lib/i18n/language.ts';
import { keepImport } from '../../lib/store/keep-import.ts';
import { library } from '../page-parts/library.ts';
import { FileButton } from './FileButton.tsx';
import { TaskState } from './TaskState.tsx';
import { useTask } from './use-task.ts';

/** Refusals listed one by one; the rest are counted. */
const LISTED = 20;

/** Reads a file as what its name and its first letters say it is. */
function readDraft(name: string, text: string, at: string): ImportDraft {
  if (/\.csv$/i.test(name)) return importReadwise(text, at);
  return text.includes('http://www.w3.org/ns/anno.jsonld') ? importJsonLd(text, at) : importHypothesis(text, at);
}

/** Lets what is drawn and what was clicked come first: reading a large file takes a while. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

async function importFile(file: File, onProgress: (done: number, of: number) => void, signal: AbortSignal) {
  const text = await file.text();
  await pause();
  signal.throwIfAborted();
  const draft = readDraft(file.name, text, new Date().toISOString());
  await pause();
  return keepImport(library, draft, { onProgress, signal });
}

function Report({ report }: { readonly report: ImportPlan['report'] }) {
  const { taken, merged, unchanged, refused } = report;
  return (
    <StatusNotice tone={refused.length > 0 ? 'warning' : 'good'} title={tn('importTaken', taken)}>
      <p>
        {tn('rowsMerged', merged)} {tn('importUnchanged', unchanged)}
      </p>
      {refused.length > 0 && (
        <>
          <p>{tn('importRefused', refused.length)}</p>
          <ul>
            {refused.slice(0, LISTED).map(({ item, why }) => (
              <li key={`${item} ${why}`}>{item === null ? why : t('importItem', { number: item, why })}</li>
            ))}
          </ul>
        </>
      )}
    </StatusNotice>
  );
}

/** Clippings made with other programs. */
export function ImportClippings() {
  const control = useTask<ImportPlan['report']>();
  return (
    <section aria-labelledby="import">
      <h2 id="import">{t('importHeading')}</h2>
      <p>{t('importText')}</p>
      <FileButton
        label={t('chooseFile')}
        accept=".json,.jsonld,.csv"
        onFile={(file) => control.start((progress, signal) => importFile(file, progress, signal))}
      />
      <TaskState control={control} label={t('importing')} stopped={t('importStopped')}>
        {(report) => <Report report={report} />}
      </TaskState>
    </section>
  );
}
