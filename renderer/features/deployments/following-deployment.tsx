import { FollowedSection } from '../causes/followed-section.tsx';

/** What the page of a deployment shows besides its fields: the incidents that followed. */
export function FollowingDeployment(props: { id: string; code: string; readOnly: boolean }) {
  return <FollowedSection table="deployments" {...props} />;
}
