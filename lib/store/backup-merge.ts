import type { Annotation, ArticleRow, NameRow, StoryRow } from './rows.ts';

/** A row of any table. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** What comes of a row that is here and the one a backup has: the one to write, or `null` to leave things as they are. */
type Merge = (here: AnyRow, there: AnyRow) => AnyRow | null;

const earlier = (a: string, b: string) => (a <= b ? a : b);
const later = (a: string, b: string) => (a >= b ? a : b);

/** A rule for rows of one type; the shapes were checked when the file was read. */
const rule =
  <Row>(merge: (here: Row, there: Row) => Row | null): Merge =>
  (here, there) =>
    merge(here as Row, there as Row) as AnyRow | null;

/** The version read last is the article; what both know of where and when it was met is kept. */
const articles = rule<ArticleRow>((here, there) => {
  const newer = there.openedAt > here.openedAt ? there : here;
  return {
    ...newer,
    urls: [...new Set([...newer.urls, ...here.urls, ...there.urls])],
    origin: here.origin === 'read' || there.origin === 'read' ? 'read' : 'feed',
    keptAt: earlier(here.keptAt, there.keptAt),
    storyId: here.storyId ?? there.storyId,
  };
});

const annotations = rule<Annotation>((here, there) => (there.modifiedAt > here.modifiedAt ? there : null));

/** Spellings and roles of both; how many articles use it is counted anew afterwards. */
const names = rule<NameRow>((here, there) => {
  const aliases = new Set([...here.aliases, there.name, ...there.aliases]);
  aliases.delete(here.name);
  const roles = new Map(here.roles.map((role) => [role.text, role]));
  for (const role of there.roles) {
    const known = roles.get(role.text);
    roles.set(role.text, {
      text: role.text,
      since: known ? earlier(known.since, role.since) : role.since,
      until: known ? later(known.until, role.until) : role.until,
    });
  }
  return {
    ...here,
    aliases: [...aliases].slice(0, 40),
    roles: [...roles.values()],
    firstSeenAt: earlier(here.firstSeenAt, there.firstSeenAt),
    lastSeenAt: later(here.lastSeenAt, there.lastSeenAt),
  };
});

/** A name given by the reader stays. */
const stories = rule<StoryRow>((here, there) =>
  there.updatedAt > here.updatedAt && !(here.renamed && !there.renamed) ? there : null,
);

const newest = rule<{ updatedAt: string }>((here, there) => (there.updatedAt > here.updatedAt ? there : null));

/** Tables whose rows are merged; in all others what is here stays. */
export const merges: Readonly<Record<string, Merge>> = { articles, annotations, names, stories, figureGroups: newest };

/** Tables of which an article has one row, made from its text: taken where the backup's version of the article is the newer. */
export const followArticles: ReadonlySet<string> = new Set(['texts', 'analyses', 'related', 'fingerprints']);
