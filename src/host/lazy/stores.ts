import { keepBeyond } from '../stores/keepBeyond.ts';
import { moveCustomer } from '../stores/moveCustomer.ts';
import { newStore } from '../stores/newStore.ts';
import { purgePerson, purgeRow } from '../stores/purge.ts';
import { useRepositoryStore } from '../stores/repositoryStores.ts';
import { backUpStore, checkStore, openStoreFolder, repairStore } from '../stores/storeActs.ts';

export { personText } from '../stores/personText.ts';
export { unusedStores } from '../stores/repositoryStores.ts';
export { storeLenses, storesText } from '../stores/storesText.ts';

/** What a person does with stores. */
export const acts = {
  backUpStore,
  checkStore,
  keepBeyond,
  moveCustomer,
  newStore,
  openStoreFolder,
  purgePerson,
  purgeRow,
  repairStore,
  useRepositoryStore,
};
