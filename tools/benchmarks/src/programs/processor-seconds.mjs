/** The seconds of processor time that this process has taken, in all of its threads. */
export const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
