/** Signs of the controls, strokes in a box of 16. */
const strokes = {
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.5 10.5L14 14',
  external: 'M9 2.5h4.5V7M13 3L7.5 8.5M6 3.5H2.5v10h10V10',
  back: 'M10 3L5 8l5 5',
  settings:
    'M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7M9 4.5a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 0 0-3.5 0M3.5 11.5a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 0 0-3.5 0',
  library: 'M3 2.5v11M6.5 2.5v11M10 3l3 10.5',
  panel: 'M2 3h12v10H2zM9.5 3v10',
  quote: 'M3 12.5h10M3 9.5h6M4 6.5c0-2 .7-3 2-3.5M9 6.5c0-2 .7-3 2-3.5',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  warning: 'M8 2l6.5 11.5h-13zM8 6.5v3.5M8 11.5v.5',
  story: 'M4 2v12M4 4.5h9M4 8h6M4 11.5h8',
} as const;

export type IconName = keyof typeof strokes;

export interface IconProps {
  readonly name: IconName;
}

/** A control's sign; its words stand beside it or in the control's label. */
export function Icon({ name }: IconProps) {
  return (
    <svg
      class="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
