import { IntoRegister } from '../raising/into-register.tsx';

/** The way of a deployment that failed into the register of risks. */
export function RaiseDeployment({ id, readOnly }: { id: string; readOnly: boolean }) {
  return <IntoRegister key={id} from={{ table: 'deployments', id }} readOnly={readOnly} />;
}
