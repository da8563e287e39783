import { create } from 'zustand';

/** The registers whose first steps are shown on this machine, by id; `report`: its report was looked at. */
type Guided = Readonly<Record<string, { readonly report: boolean }>>;

const key = 'plimsoll.firstSteps';

function kept(): Guided {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Guided;
  } catch {
    return {};
  }
}

export const useGuided = create<Guided>(() => kept());

useGuided.subscribe((guided) => {
  try {
    localStorage.setItem(key, JSON.stringify(guided));
  } catch {
    // A full or forbidden storage costs the guide, not the work.
  }
});

/** Shows the first steps of a register from now on. */
export function beginSteps(registerId: string): void {
  useGuided.setState({ [registerId]: { report: useGuided.getState()[registerId]?.report ?? false } });
}

export function seeReport(registerId: string): void {
  if (useGuided.getState()[registerId]?.report === false) useGuided.setState({ [registerId]: { report: true } });
}

export function leaveSteps(registerId: string): void {
  const { [registerId]: _, ...rest } = useGuided.getState();
  useGuided.setState(rest, true);
}
