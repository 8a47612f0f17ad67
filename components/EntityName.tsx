import { t } from '../lib/i18n/language.ts';
import type { EntityType } from '../lib/types.ts';
import { KindIcon } from './KindIcon.tsx';
import { kindName } from './kind-name.ts';

export interface EntityNameProps {
  readonly name: string;
  readonly type: EntityType;
  /** Address of the name in the library; plain text without one. */
  readonly href?: string;
}

/** A name with the sign of its kind. */
export function EntityName({ name, type, href }: EntityNameProps) {
  return (
    <span class="entity-name" title={t('nameOfKind', { name, kind: kindName(type) })}>
      <KindIcon kind={type} />
      {href ? (
        <a class="label" href={href}>
          {name}
        </a>
      ) : (
        <span class="label">{name}</span>
      )}
    </span>
  );
}
