import axe from 'axe-core';

/** What axe finds wrong with an element, one line a rule; empty when nothing. */
export async function violations(place: Element): Promise<string[]> {
  const { violations: found } = await axe.run(place, {
    // Whole-page rules are for whole pages: tests mount parts of one.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, bypass: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
