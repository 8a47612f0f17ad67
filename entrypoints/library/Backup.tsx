import { useState } from 'preact/hooks';
import { Dialog } from '../../components/Dialog.tsx';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import { formatBytes, formatMoment, t, tn } from '../../lib/i18n/language.ts';
import { backUp, type RestoreReport, restore } from '../../lib/store/backup.ts';
import { needsRebuild, rebuildIndex } from '../../lib/store/index/rebuild.ts';
import { library } from '../page-parts/library.ts';
import { pageAddress } from '../page-parts/page-address.ts';
import { saveFile } from '../page-parts/save-file.ts';
import { FileButton } from './FileButton.tsx';
import { ImportClippings } from './ImportClippings.tsx';
import { TaskState } from './TaskState.tsx';
import { useTask } from './use-task.ts';

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

function Write() {
  const control = useTask<number>();
  const start = () =>
    control.start(async (progress, signal) => {
      const at = new Date().toISOString();
      const stream = backUp(library, at, { onProgress: ({ rows, of }) => progress(rows, of), signal });
      // As a blob the browser may keep it on disk: a library can be larger than memory.
      const file = await new Response(stream).blob();
      saveFile(file, `backstory-${at.slice(0, 10)}.backup`);
      return file.size;
    });
  return (
    <section aria-labelledby="write">
      <h2 id="write">{t('backUpHeading')}</h2>
      <p>{t('backUpText')}</p>
      <button type="button" class="button primary" disabled={control.task.status === 'running'} onClick={start}>
        {t('backUpNow')}
      </button>
      <TaskState control={control} label={t('backingUp')}>
        {(size) => <StatusNotice tone="good" title={t('backedUp', { size: formatBytes(size) })} />}
      </TaskState>
      <p class="meta">
        {t('backupScheduled')} <a href={pageAddress('options')}>{t('options')}</a>
      </p>
    </section>
  );
}

function Restored({ report }: { readonly report: RestoreReport }) {
  return (
    <StatusNotice tone="good" title={t('restored', { moment: formatMoment(report.createdAt) })}>
      <p>
        {tn('rowsAdded', sum(report.added))} {tn('rowsMerged', sum(report.merged))}
      </p>
    </StatusNotice>
  );
}

function Restore() {
  const control = useTask<RestoreReport>();
  const [file, setFile] = useState<File | null>(null);
  const start = (backup: File) => {
    setFile(null);
    control.start(async (progress, signal) => {
      const result = await restore(library, backup, { onProgress: ({ rows, of }) => progress(rows, of), signal });
      if (!result.ok) throw new Error(result.error);
      // The library had articles of its own: those that came are found, and seen as earlier coverage, from here on.
      if (await needsRebuild(library)) await rebuildIndex(library, progress, signal);
      return result.value;
    });
  };
  return (
    <section aria-labelledby="restore">
      <h2 id="restore">{t('restoreHeading')}</h2>
      <p>{t('restoreText')}</p>
      <FileButton label={t('chooseBackup')} accept=".backup" onFile={setFile} />
      <TaskState control={control} label={t('restoring')} stopped={t('restoreStopped')}>
        {(report) => <Restored report={report} />}
      </TaskState>
      {file && (
        <Dialog
          title={t('restoreAsk')}
          confirm={t('restoreConfirm')}
          onConfirm={() => start(file)}
          onCancel={() => setFile(null)}
        >
          <p>{t('restoreAskText', { file: file.name, size: formatBytes(file.size) })}</p>
        </Dialog>
      )}
    </section>
  );
}

function Index() {
  const control = useTask<void>();
  const start = () =>
    control.start((progress, signal) => rebuildIndex(library, (done, of) => progress(done, of), signal));
  return (
    <section aria-labelledby="index">
      <h2 id="index">{t('indexHeading')}</h2>
      <p>{t('indexText')}</p>
      <button type="button" class="button" disabled={control.task.status === 'running'} onClick={start}>
        {t('indexRebuild')}
      </button>
      <TaskState control={control} label={t('indexRebuilding')}>
        {() => <StatusNotice tone="good" title={t('indexDone')} />}
      </TaskState>
    </section>
  );
}

/** The whole library as a file, and back; clippings from elsewhere; the index made anew. */
export function Backup() {
  return (
    <>
      <h1>{t('backup')}</h1>
      <Write />
      <Restore />
      <ImportClippings />
      <Index />
    </>
  );
}
