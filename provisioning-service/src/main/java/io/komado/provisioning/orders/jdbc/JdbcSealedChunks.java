package io.komado.provisioning.orders.jdbc;

import io.komado.provisioning.orders.OrderId;
import io.komado.provisioning.orders.SealedChunks;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSealedChunks implements SealedChunks {

    private final JdbcClient jdbc;

    JdbcSealedChunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void put(OrderId order, int number, byte[] content) {
        jdbc.sql("insert into kit_chunk (order_id, seq, content) values (:order, :number, :content)")
                .param("order", order.value())
                .param("number", number)
                .param("content", content)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> look(OrderId order, int number) {
        return jdbc.sql("select content from kit_chunk where order_id = :order and seq = :number")
                .param("order", order.value())
                .param("number", number)
                .query((row, count) -> row.getBytes(1))
                .optional();
    }

    @Override
    @Transactional
    public Optional<byte[]> take(OrderId order, int number) {
        return jdbc.sql("delete from kit_chunk where order_id = :order and seq = :number returning content")
                .param("order", order.value())
                .param("number", number)
                .query((row, count) -> row.getBytes(1))
                .optional();
    }

    @Override
    @Transactional
    public void empty(OrderId order) {
        jdbc.sql("delete from kit_chunk where order_id = :order")
                .param("order", order.value())
                .update();
    }
}
