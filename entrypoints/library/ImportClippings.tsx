import { StatusNotice } from '../../components/StatusNotice.tsx';
import { importHypothesis } from '../../lib/annotations/import-hypothesis.ts';
import { importJsonLd } from '../../lib/annotations/import-json-ld.ts';
import { importReadwise } from '../../lib/annotations/import-readwise.ts';
import { type ImportDraft, type ImportPlan, planImport } from '../../lib/annotations/import-report.ts';
import { t, tn } from '../../lib/i18n/language.ts';
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

async function importFile(file: File): Promise<ImportPlan['report']> {
  const draft = readDraft(file.name, await file.text(), new Date().toISOString());
  return library.transaction('rw', library.annotations, async () => {
    const kept = await library.annotations.toArray();
    const { put, report } = planImport(draft, new Map(kept.map((annotation) => [annotation.id, annotation])));
    await library.annotations.bulkPut([...put]);
    return report;
  });
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
        onFile={(file) => control.start(() => importFile(file))}
      />
      <TaskState control={control} label={t('importing')}>
        {(report) => <Report report={report} />}
      </TaskState>
    </section>
  );
}
