import { useRef } from 'preact/hooks';

export interface FileButtonProps {
  readonly label: string;
  /** File name endings, as `<input accept>` takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that lets the reader choose a file. The same file can be chosen again. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
