/** Places in the library, for addresses. */
export const libraryRoute = {
  article: (id: string) => `#/articles/${id}`,
  story: (id: string) => `#/stories/${encodeURIComponent(id)}`,
  name: (key: string) => `#/names/${encodeURIComponent(key)}`,
  figure: (group: string) => `#/figures/${encodeURIComponent(group)}`,
  search: (query: string) => `#/search/${encodeURIComponent(query)}`,
} as const;
