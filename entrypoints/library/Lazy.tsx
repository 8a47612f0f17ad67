import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LazyProps<P> {
  /** Loads the component; named once, outside of any component. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A part of the page whose code is loaded when it is first gone to: what few visits need does not delay all of them. */
export function Lazy<P extends object>({ load, props }: LazyProps<P>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    let stopped = false;
    void load().then((part) => stopped || setPart(() => part));
    return () => {
      stopped = true;
    };
  }, [load]);
  return Part && <Part {...props} />;
}
