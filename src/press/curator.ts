import { toolNames, toolText } from '../assets.ts';
import { address } from '../pages/address.ts';
import { planCuratorPage } from '../pages/curator-page.ts';
import type { Plan } from '../pages/plan.ts';
import { policy } from '../pages/policy.ts';
import { type Answer, answer, answerAs } from './answer.ts';

/** No other page may show the curator's in a frame and have its buttons clicked. */
const headers = { 'content-security-policy': `${policy}; frame-ancestors 'none'` };

/** What only the preview has: the curator's page, and what it loads. */
export async function answerCurator(plan: Plan, path: string): Promise<Answer | undefined> {
  if (path === address.curator()) {
    const its = await answer(planCuratorPage(plan), 200);
    return { ...its, headers: { ...its.headers, ...headers } };
  }
  const tool = toolNames.find((name) => path === address.curatorFile(name));
  return tool && answerAs(path, toolText(tool));
}
