/** Where something was found that is in no file: in a user pool that is running. */
export interface RunningPlace {
  readonly userPoolId: string;
  /** The client that it is about; absent if that is the user pool itself. */
  readonly client?: { readonly id: string; readonly name: string };
}

/** What it has in place of the name of a file, by which suppressions name it too: its ids never change. */
export const runningName = ({ userPoolId, client }: RunningPlace): string =>
  client === undefined ? userPoolId : `${userPoolId}/${client.id}`;
