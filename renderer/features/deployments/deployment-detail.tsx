import { RecordDetail } from '../../record/record-detail.tsx';
import { IntoRegister } from '../raising/into-register.tsx';

/** A deployment as its kind declares it, and the way into the register of risks. */
export function DeploymentDetail({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <RecordDetail
      kind="deployments"
      id={id}
      onClose={onClose}
      underHead={(readOnly) => <IntoRegister key={id} from={{ table: 'deployments', id }} readOnly={readOnly} />}
    />
  );
}
