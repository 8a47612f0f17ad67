/** Stands in for the browser's interface where pages are shown outside an extension. */
const nothing = () => undefined;
const event = { addListener: nothing, removeListener: nothing };

export default { runtime: { id: 'shots', getURL: (path: string) => path, onMessage: event } };
