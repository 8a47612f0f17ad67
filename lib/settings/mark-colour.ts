/** Colours that marks can have. How each looks on which page is told in `components/mark-colours.ts`. */
export const MARK_COLOURS = ['blue', 'violet', 'green', 'brown', 'rose', 'teal', 'ochre', 'grey'] as const;
export type MarkColour = (typeof MARK_COLOURS)[number];
