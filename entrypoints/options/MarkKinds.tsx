import { useId } from 'preact/hooks';
import { type Kind, KindIcon } from '../../components/KindIcon.tsx';
import { kindPlural, kinds } from '../../components/kind-name.ts';
import { markColourNames } from '../../components/mark-colours.ts';
import { Switch } from '../../components/Switch.tsx';
import { t } from '../../lib/i18n/language.ts';
import { MARK_COLOURS, type MarkColour } from '../../lib/settings/mark-colour.ts';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';

interface KindColourProps {
  readonly kind: Kind;
  readonly colour: MarkColour;
  readonly onChange: (colour: MarkColour) => void;
}

/** The colour of one kind, by name: the sign and the sample show it. */
function KindColour({ kind, colour, onChange }: KindColourProps) {
  const id = useId();
  return (
    <>
      <label class="visually-hidden" for={id}>
        {t('markColour', { kind: kindPlural(kind) })}
      </label>
      <select id={id} value={colour} onChange={({ currentTarget }) => onChange(currentTarget.value as MarkColour)}>
        {MARK_COLOURS.map((one) => (
          <option key={one} value={one}>
            {t(markColourNames[one])}
          </option>
        ))}
      </select>
    </>
  );
}

export interface MarkKindsProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Which kinds are marked, and in which colours. */
export function MarkKinds({ settings, change }: MarkKindsProps) {
  const { markColours } = settings;
  const isUsual = kinds.every((kind) => markColours[kind] === defaultSettings.markColours[kind]);
  return (
    <>
      <ul class="mark-kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <Switch
              checked={settings.kinds[kind]}
              onChange={(on) => change({ kinds: { ...settings.kinds, [kind]: on } })}
            >
              <KindIcon kind={kind} /> {kindPlural(kind)}
            </Switch>
            <KindColour
              kind={kind}
              colour={markColours[kind]}
              onChange={(colour) => change({ markColours: { ...markColours, [kind]: colour } })}
            />
          </li>
        ))}
      </ul>
      <p class="meta">{t('coloursHint')}</p>
      {!isUsual && (
        <button type="button" class="button quiet" onClick={() => change({ markColours: defaultSettings.markColours })}>
          {t('coloursReset')}
        </button>
      )}
    </>
  );
}
