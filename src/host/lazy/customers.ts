export { editCustomer } from '../customers/editCustomer.ts';
