-- Two devices pair in four messages: what the new one will ask is committed to before the old one says its chance.
alter table floyo.pairing_messages
  drop constraint pairing_messages_slot_check,
  add constraint pairing_messages_slot_check check (slot in ('commitment', 'challenge', 'request', 'answer'));
