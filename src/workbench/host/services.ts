/** Services that the client calls beside the workbook, by the name it gives them. */
import { hostClass, type HostObject } from './object';

const addInInternal = hostClass<null>(() => ({
  name: 'AddinInternalService',
  methods: {
    /** Said right after `Office.onReady`: the add-in's page can take actions from now on. */
    notifyActionHandlerReady: () => null,
  },
}));

/** All that this host knows. */
export const SERVICES: ReadonlyMap<string, HostObject> = new Map([
  ['Microsoft.InternalService.AddinInternalService', addInInternal.of(null)],
]);
