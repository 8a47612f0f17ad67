import { t } from '../lib/i18n/language.ts';
import type { EntityType } from '../lib/types.ts';
import { KindIcon } from './KindIcon.tsx';
import { kindName } from './kind-name.ts';

export interface EntityNameProps {
  readonly name: string;
  readonly type: EntityType;
  /** Address of the name in the library; plain text without one. */
  readonly href?: string;
  readonly newTab?: boolean;
}

/** A name with the sign of its kind. */
export function EntityName({ name, type, href, newTab = false }: EntityNameProps) {
  return (
    <span class="entity-name" title={t('nameOfKind', { name, kind: kindName(type) })}>
      <KindIcon kind={type} />
      {href ? (
        <a class="label" href={href} {...(newTab && { target: '_blank' })}>
          {name}
        </a>
      ) : (
        <span class="label">{name}</span>
      )}
    </span>
  );
}
