/** The package ships its zod schemas without types; these are the ones we use. */
declare module 'discord-api-spec/zod' {
  type Schema = {
    safeParse(
      body: unknown,
    ): { success: true; data: unknown } | { success: false; error: { message: string } };
  };
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
  export const ApplicationCommandUpdateRequestSchema: Schema;
  export const CreateMessageInteractionCallbackRequestSchema: Schema;
  export const IncomingWebhookInteractionRequestSchema: Schema;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: Schema;
  export const MessageCreateRequestSchema: Schema;
  export const ModalInteractionCallbackRequestSchema: Schema;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema;
}
