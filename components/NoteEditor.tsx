import { useEffect, useRef, useState } from 'preact/hooks';
import type { Colour } from '../lib/annotations/annotation.ts';
import { t } from '../lib/i18n/language.ts';
import { Chip } from './Chip.tsx';
import { colourNames, colours } from './colours.ts';

/** What can be changed about a clipping. */
export interface NoteChange {
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly colour?: Colour;
}

export interface NoteEditorProps {
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: Colour;
  /** Called a moment after the reader stopped typing, and at once for tags and colour. */
  readonly onChange: (change: NoteChange) => void;
  readonly onRemove: () => void;
  /** Tags used before that start so. */
  readonly findTags?: (start: string) => Promise<readonly string[]>;
}

/** How long after the last key a note is saved. */
const SAVE_AFTER_MS = 500;

/** Saves what is typed when the reader pauses, leaves the field or closes the panel. */
function useNote(note: string, save: (note: string) => void) {
  const [words, setWords] = useState(note);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unsaved = useRef<string | null>(null);
  const latestSave = useRef(save);
  latestSave.current = save;
  const flush = () => {
    clearTimeout(waiting.current);
    if (unsaved.current !== null) latestSave.current(unsaved.current);
    unsaved.current = null;
  };
  const type = (next: string) => {
    setWords(next);
    unsaved.current = next;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(flush, SAVE_AFTER_MS);
  };
  useEffect(() => {
    // A panel that closes is not unmounted: its document just goes.
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return { words, type, flush };
}

function Tags({ tags, onChange, findTags }: Pick<NoteEditorProps, 'tags' | 'onChange' | 'findTags'>) {
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<readonly string[]>([]);
  const add = (tag: string) => {
    const tidy = tag.trim();
    setTyped('');
    setKnown([]);
    if (tidy !== '' && !tags.includes(tidy)) onChange({ tags: [...tags, tidy] });
  };
  const search = (start: string) => {
    setTyped(start);
    // Without an answer there are no suggestions; the tag can be typed all the same.
    findTags?.(start).then(setKnown, () => setKnown([]));
  };
  return (
    <div class="tags">
      <div class="chips">
        {tags.map((tag) => (
          <Chip key={tag} label={tag} onRemove={() => onChange({ tags: tags.filter((other) => other !== tag) })}>
            {tag}
          </Chip>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(typed);
        }}
      >
        <input
          type="text"
          aria-label={t('addTag')}
          placeholder={t('addTag')}
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => search(currentTarget.value)}
          onBlur={() => add(typed)}
        />
      </form>
      {known.length > 0 && (
        <div class="chips">
          {known
            .filter((tag) => !tags.includes(tag))
            .slice(0, 5)
            .map((tag) => (
              // Pressed before the field loses the focus, so that what was half typed is not added too.
              <button
                key={tag}
                type="button"
                class="chip"
                onMouseDown={(e) => e.preventDefault()}
                onClick={() => add(tag)}
              >
                {tag}
              </button>
            ))}
        </div>
      )}
    </div>
  );
}

/** Note, tags and colour of a clipping; saved as they change. */
export function NoteEditor({ note, tags, colour, onChange, onRemove, findTags }: NoteEditorProps) {
  const { words, type, flush } = useNote(note, (next) => onChange({ note: next }));
  return (
    <div class="note-editor">
      <textarea
        aria-label={t('note')}
        placeholder={t('note')}
        value={words}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={flush}
      />
      <Tags tags={tags} onChange={onChange} {...(findTags && { findTags })} />
      <div class="row spread">
        <fieldset class="row colours">
          <legend class="visually-hidden">{t('colour')}</legend>
          {colours.map((one) => (
            <button
              key={one}
              type="button"
              class={`swatch clip-${one}`}
              aria-pressed={one === colour}
              aria-label={t(colourNames[one])}
              title={t(colourNames[one])}
              onClick={() => onChange({ colour: one })}
            />
          ))}
        </fieldset>
        <button type="button" class="button quiet" onClick={onRemove}>
          {t('removeClipping')}
        </button>
      </div>
    </div>
  );
}
