package dev.hwasil.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RoleTest {

    /** The contract's table of roles, row by row. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            permission   | owner | editor | member | viewer
            SEE          | ✓     | ✓      | ✓      | ✓
            COMMENT      | ✓     | ✓      | ✓      | –
            EDIT_ARTWORK | ✓     | ✓      | ✓      | –
            ARRANGE      | ✓     | ✓      | –      | –
            MODERATE     | ✓     | ✓      | –      | –
            EDIT_PROJECT | ✓     | ✓      | –      | –
            MANAGE       | ✓     | –      | –      | –
            """)
    void a_role_may_what_the_table_says(
            Permission permission, String owner, String editor, String member, String viewer) {
        assertThat(Role.OWNER.may(permission)).isEqualTo(owner.equals("✓"));
        assertThat(Role.EDITOR.may(permission)).isEqualTo(editor.equals("✓"));
        assertThat(Role.MEMBER.may(permission)).isEqualTo(member.equals("✓"));
        assertThat(Role.VIEWER.may(permission)).isEqualTo(viewer.equals("✓"));
    }

    @Test
    void the_table_has_28_cells() {
        assertThat(Permission.values().length * Role.values().length).isEqualTo(28);
    }

    @ParameterizedTest
    @EnumSource
    void everything_but_seeing_changes_something(Permission permission) {
        assertThat(permission.changes()).isEqualTo(permission != Permission.SEE);
    }
}
