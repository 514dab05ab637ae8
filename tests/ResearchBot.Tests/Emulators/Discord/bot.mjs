// A small bot on discord.js, which has every flow that the tests want to see. It shares nothing with the project's own client.
import { createRequire } from 'node:module';

const require = createRequire(`${process.env.DISCORDJS_FOLDER}/package.json`);
const {
    ActionRowBuilder, ApplicationCommandType, AttachmentBuilder, ButtonBuilder, ButtonStyle, Client, ContainerBuilder, Events, GatewayIntentBits,
    LabelBuilder, MessageFlags, ModalBuilder, Partials, SlashCommandBuilder, ContextMenuCommandBuilder, StringSelectMenuBuilder, TextDisplayBuilder,
    TextInputBuilder, TextInputStyle, FileUploadBuilder, ChannelType, PermissionFlagsBits,
} = require('discord.js');

const fail = error => {
    console.error(error);
    process.exit(1);
};

process.on('unhandledRejection', fail);
process.on('uncaughtException', fail);

const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: process.env.DISCORD_API },
});

const commands = [
    new SlashCommandBuilder().setName('say').setDescription('Says something').addStringOption(option =>
        option.setName('text').setDescription('What').setRequired(true).setAutocomplete(true)),
    new SlashCommandBuilder().setName('work').setDescription('Takes its time').addBooleanOption(option =>
        option.setName('private').setDescription('For your eyes only')),
    new SlashCommandBuilder().setName('settings').setDescription('Settings').setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
        .addSubcommand(sub => sub.setName('channel').setDescription('A channel').addChannelOption(option =>
            option.setName('where').setDescription('Where').setRequired(true).addChannelTypes(ChannelType.GuildText))),
    new SlashCommandBuilder().setName('layout').setDescription('Shows a layout'),
    new ContextMenuCommandBuilder().setName('Count words').setType(ApplicationCommandType.Message),
];

const report = new ActionRowBuilder().addComponents(
    new ButtonBuilder().setCustomId('report').setLabel('Report').setStyle(ButtonStyle.Danger),
    new ButtonBuilder().setCustomId('thanks').setEmoji('👍').setStyle(ButtonStyle.Secondary));

const list = new ActionRowBuilder().addComponents(
    new StringSelectMenuBuilder().setCustomId('tone').setPlaceholder('Tone').addOptions({ label: 'Calm', value: 'calm' }, { label: 'Loud', value: 'loud' }));

const form = new ModalBuilder().setCustomId('why').setTitle('Report').addLabelComponents(
    new LabelBuilder().setLabel('Reason').setTextInputComponent(new TextInputBuilder().setCustomId('reason').setStyle(TextInputStyle.Paragraph).setMaxLength(200)),
    new LabelBuilder().setLabel('Proof').setFileUploadComponent(new FileUploadBuilder().setCustomId('proof').setRequired(false)));

const handlers = {
    async say(interaction) {
        const response = await interaction.reply({ content: interaction.options.getString('text'), components: [report, list], withResponse: true });
        console.log(`said ${response.resource.message.id}`);
    },
    async work(interaction) {
        const isPrivate = interaction.options.getBoolean('private') ?? false;
        await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
        await interaction.editReply('Half done.');
        await interaction.editReply({ content: 'Done.', embeds: [{ title: 'Work', fields: [{ name: 'Steps', value: '2' }] }] });
        const sent = await interaction.followUp({ content: 'The whole of it:', files: [new AttachmentBuilder(Buffer.from('all the work'), { name: 'work.txt', description: 'Work' })] });
        const read = await interaction.fetchReply();
        console.log(`worked ${read.content} ${sent.attachments.first().name} ${await (await fetch(sent.attachments.first().url)).text()}`);
    },
    async settings(interaction) {
        await interaction.reply({ content: `${interaction.options.getSubcommand()}: ${interaction.options.getChannel('where').name}`, flags: MessageFlags.Ephemeral });
    },
    async layout(interaction) {
        const container = new ContainerBuilder().setAccentColor(0x336699).addTextDisplayComponents(new TextDisplayBuilder().setContent('# Title')).addActionRowComponents(report);
        await interaction.reply({ components: [container], flags: MessageFlags.IsComponentsV2 });
    },
    async 'Count words'(interaction) {
        await interaction.reply({ content: `${interaction.targetMessage.content.split(' ').length} words`, flags: MessageFlags.Ephemeral });
    },
    async report(interaction) {
        await interaction.showModal(form);
    },
    async thanks(interaction) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: 'You are welcome.', components: [] });
        await interaction.followUp({ content: 'Noted.', flags: MessageFlags.Ephemeral });
    },
    async tone(interaction) {
        await interaction.update({ content: `The tone is ${interaction.values.join()}.` });
    },
    async why(interaction) {
        const proof = interaction.fields.getUploadedFiles('proof');
        await interaction.reply({ content: `Reported: ${interaction.fields.getTextInputValue('reason')} (${proof?.size ?? 0} files)`, flags: MessageFlags.Ephemeral });
    },
};

client.on(Events.InteractionCreate, async interaction => {
    if (interaction.isAutocomplete()) {
        const typed = interaction.options.getFocused();
        await interaction.respond(['hello', 'help', 'moon'].filter(word => word.startsWith(typed)).map(word => ({ name: word.toUpperCase(), value: word })));
        return;
    }

    await handlers[interaction.commandName ?? interaction.customId](interaction);
});

client.on(Events.MessageCreate, async message => {
    if (message.author.bot) {
        return;
    }

    if (message.guild === null) {
        await message.channel.send(`You wrote: ${message.content}`);
    } else if (message.mentions.users.has(client.user.id)) {
        await message.channel.sendTyping();
        const reply = await message.reply({ content: `Hello ${message.author.displayName}`, allowedMentions: { parse: [], repliedUser: false } });
        const thread = await reply.startThread({ name: 'A thread' });
        const inside = await thread.send({ content: 'Inside', nonce: 'n1', enforceNonce: true });
        await inside.edit('Inside, edited');
        const history = await message.channel.messages.fetch({ limit: 10 });
        await inside.delete();
        console.log(`greeted among ${history.size} messages`);
    }
});

client.on(Events.ThreadCreate, async (thread, newlyCreated) => {
    if (newlyCreated && thread.parent?.type === ChannelType.GuildForum) {
        await thread.send(`A post: ${thread.name}`);
    }
});

client.once(Events.ClientReady, async () => {
    await client.application.commands.set(commands);
    console.log(`ready ${client.user.username} ${client.guilds.cache.map(guild => guild.name).join()}`);
});

await client.login(process.env.DISCORD_TOKEN);
